/** The few functions used of jstat, which ships without types. */
declare module 'jstat' {
	interface StudentT {
		/** Probability of a value at or below x with df degrees of freedom. */
		cdf(x: number, df: number): number;
		/** The value with probability p at or below it. */
		inv(p: number, df: number): number;
	}
	interface Normal {
		cdf(x: number, mean: number, deviation: number): number;
	}
	const jstat: { studentt: StudentT; normal: Normal };
	export default jstat;
}
