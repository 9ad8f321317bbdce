/** The 95 % interval of a line as a pale band. */
import type { CustomSeriesOption } from 'echarts';
import type { Series } from '../block';

/** No series where there is no interval; otherwise one polygon for every unbroken run of points. */
export function bandSeries(
	series: Series,
	position: (index: number) => number,
	color: string
): CustomSeriesOption[] {
	const runs = intervalRuns(series, position);
	if (!runs.length) return [];
	return [
		{
			id: `${series.id}, interval`,
			type: 'custom',
			name: series.name,
			silent: true,
			z: 1,
			color,
			tooltip: { show: false },
			encode: { x: 0, y: [1, 2] },
			data: runs.flat(),
			renderItem: (params, api) => {
				if (params.dataIndex !== 0) return null;
				return {
					type: 'group',
					children: runs.map((run) => ({
						type: 'polygon' as const,
						silent: true,
						shape: {
							points: [
								...run.map(([x, low]) => api.coord([x, low])),
								...run.toReversed().map(([x, , high]) => api.coord([x, high]))
							]
						},
						style: { fill: color, opacity: 0.15 }
					}))
				};
			}
		}
	];
}

/** Points with both bounds, `[x, low, high]`, split where a bound is missing; single points make no area. */
export function intervalRuns(
	series: Series,
	position: (index: number) => number
): [number, number, number][][] {
	const runs: [number, number, number][][] = [[]];
	series.values.forEach((value, index) => {
		const low = series.low?.[index] ?? null;
		const high = series.high?.[index] ?? null;
		if (value === null || low === null || high === null) runs.push([]);
		else runs.at(-1)?.push([position(index), low, high]);
	});
	return runs.filter((run) => run.length > 1);
}
