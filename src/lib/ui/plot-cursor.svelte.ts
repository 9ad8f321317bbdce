/** Where a reader points in a plot, with the pointer or with keys, and the lists of users that the place opens. */
import type { SeriesChart, Who } from '$lib/figure/block';
import type { Plot } from '$lib/figure/plot/plot';
import { opensWho, whoAt } from '$lib/figure/plot/who';
import { placeByKey } from './place-by-key';

interface Shown {
	chart: SeriesChart;
	plot: Plot;
	onwho?: (lists: Who[]) => void;
}

type OnPlot<E> = E & { currentTarget: Element };

export class PlotCursor {
	pointer = $state.raw<{ x: number; y: number; below: boolean }>();
	/** Of the x pointed at. */
	readonly index = $derived.by(() => (this.pointer ? this.shown().plot.indexAt(this.pointer.x) : undefined));
	readonly isOpening = $derived.by(() => {
		const { chart, onwho } = this.shown();
		return onwho !== undefined && opensWho(chart);
	});
	/** Whether the x pointed at has users to show. */
	readonly isOnWho = $derived.by(() => this.isOpening && this.#lists().length > 0);

	constructor(private readonly shown: () => Shown) {}

	/** What the drawing is to a reader: a picture, or a slider over its places that opens each. */
	attributes(label: string, spoken: string) {
		const pointing = {
			onpointermove: this.#follow,
			onpointerdown: this.#follow,
			onpointerleave: this.#leave,
			'aria-label': label
		};
		if (!this.isOpening) return { ...pointing, role: 'img' } as const;
		return {
			...pointing,
			role: 'slider',
			tabindex: 0,
			'aria-valuemin': 0,
			'aria-valuemax': this.#last,
			'aria-valuenow': this.index ?? this.#last,
			'aria-valuetext': spoken,
			onclick: this.#onclick,
			onkeydown: this.#onkeydown,
			onfocus: this.#onfocus,
			onblur: this.#leave
		} as const;
	}

	get #last() {
		return this.shown().chart.x.length - 1;
	}

	#lists(point?: { x: number; y: number }): Who[] {
		const { chart, plot } = this.shown();
		return this.index === undefined ? [] : whoAt(chart, plot, this.index, point);
	}

	#open(point?: { x: number; y: number }) {
		const lists = this.#lists(point);
		if (lists.length > 0) this.shown().onwho?.(lists);
	}

	#moveTo(place: number) {
		const { plot } = this.shown();
		this.pointer = { x: plot.xOf(place), y: plot.top + 40, below: true };
	}

	readonly #follow = (event: OnPlot<MouseEvent>) => {
		const box = event.currentTarget.getBoundingClientRect();
		this.pointer = { x: event.clientX - box.left, y: event.clientY - box.top, below: event.clientY < 150 };
	};

	readonly #leave = () => {
		this.pointer = undefined;
	};

	readonly #onfocus = (event: OnPlot<FocusEvent>) => {
		if (event.currentTarget.matches(':focus-visible')) this.#moveTo(this.index ?? this.#last);
	};

	// A touch has left again when it becomes a click.
	readonly #onclick = (event: OnPlot<MouseEvent>) => {
		this.#follow(event);
		this.#open(this.pointer);
	};

	readonly #onkeydown = (event: OnPlot<KeyboardEvent>) => {
		const place = placeByKey(event.key, this.index, this.#last + 1);
		if (place !== null) this.#moveTo(place);
		else if (event.key === 'Enter' || event.key === ' ') this.#open();
		else if (event.key === 'Escape') this.pointer = undefined;
		else return;
		event.preventDefault();
	};
}
