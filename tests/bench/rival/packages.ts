/** The parts of PapaParse and Arquero used here; neither is a dependency, so the shapes are written down. */

export interface Papa {
	parse(text: string, options: { skipEmptyLines: boolean }): { data: string[][] };
}

export type Cell = string | number | boolean | null | undefined;
export type Row = Record<string, Cell>;
/** An expression made by `op` or `escape`. */
export type Expression = object;

export interface Frame {
	numRows(): number;
	filter(test: Expression): Frame;
	derive(columns: Record<string, Expression>): Frame;
	groupby(...columns: string[]): Frame;
	rollup(columns: Record<string, Expression>): Frame;
	dedupe(...columns: string[]): Frame;
	join(other: Frame, on: string): Frame;
	join_left(other: Frame, on: string): Frame;
	semijoin(other: Frame, on: string): Frame;
	antijoin(other: Frame, on: string): Frame;
	objects(): Row[];
}

export interface Arquero {
	table(columns: Record<string, Cell[]>): Frame;
	escape(test: (row: Row) => unknown): Expression;
	op: {
		count(): Expression;
		sum(column: string): Expression;
		min(column: string): Expression;
		max(column: string): Expression;
		distinct(column: string): Expression;
		array_agg(column: string): Expression;
	};
}
