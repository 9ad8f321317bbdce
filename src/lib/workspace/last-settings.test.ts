import { expect, test } from 'vitest';
import { LastSettings } from './last-settings';

const scope = new URLSearchParams('country=TR&country=DE');

test('a link carries the scope of now and the settings of last time, each report its own', () => {
	const settings = new LastSettings();
	settings.note('retention', new URLSearchParams('grain=month&min_returns=3'));
	settings.note('activity', new URLSearchParams());
	expect(settings.toQuery('retention', scope).toString()).toBe(
		'country=TR&country=DE&grain=month&min_returns=3'
	);
	expect(settings.toQuery('activity', scope).toString()).toBe('country=TR&country=DE');
	expect(settings.toQuery('never-opened', new URLSearchParams()).toString()).toBe('');

	settings.note('retention', new URLSearchParams('grain=day'));
	expect(settings.toQuery('retention', new URLSearchParams()).toString()).toBe('grain=day');
	settings.note('retention', new URLSearchParams());
	expect(settings.toQuery('retention', scope).toString()).toBe('country=TR&country=DE');
});

test('what was forgotten is not carried', () => {
	const settings = new LastSettings();
	settings.note('retention', new URLSearchParams({ start_with: 'symbol=BTCUSDT & more' }));
	expect(settings.toQuery('retention', scope).get('start_with')).toBe('symbol=BTCUSDT & more');
	settings.forget();
	expect(settings.toQuery('retention', scope).toString()).toBe('country=TR&country=DE');
});
