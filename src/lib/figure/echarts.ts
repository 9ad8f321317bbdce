/** The parts of ECharts in use, and nothing else. Import this file dynamically: it is the heavy one. */
import { BarChart, CustomChart, LineChart, SankeyChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, LegendPlainComponent, TooltipComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { fontFamily } from './draw';

use([
	LineChart,
	BarChart,
	CustomChart,
	SankeyChart,
	GridComponent,
	TooltipComponent,
	LegendPlainComponent,
	GraphicComponent,
	SVGRenderer
]);

// Tooltips have no font of their own: they are measured, as the page draws them, in the page's font.
const ruler = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
if (ruler)
	setPlatformAPI({
		measureText(text, font = '12px sans-serif') {
			ruler.font = font.replace(/px sans-serif$/, `px ${fontFamily}`);
			return ruler.measureText(text);
		}
	});

export { init };
export type { ECharts } from 'echarts/core';
