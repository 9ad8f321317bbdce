/** The users behind the report's tiers and moves: its own steps, and lists instead of counts at their end. */
import type { Who } from '$lib/figure/block';
import type { Localised } from '$lib/i18n/locale';
import { goOn } from '../steps';
import bandsSql from './bands.sql?raw';
import movementSql from './movement.sql?raw';
import type { State } from './params';
import type { Context } from './queries';
import summarySql from './summary.sql?raw';
import type { Tally } from './tally';
import type { Band, Side, Step, Tier } from './text';
import whoBandSql from './who_band.sql?raw';
import whoMovedSql from './who_moved.sql?raw';
import whoTierSql from './who_tier.sql?raw';

export const who = {
	band: { sql: goOn(bandsSql, 'placed', whoBandSql) },
	tier: { sql: goOn(summarySql, 'tiered', whoTierSql) },
	moved: { sql: goOn(movementSql, undefined, whoMovedSql) }
};

interface WhoWords {
	traders: string;
	hnwIn: (tier: string) => string;
	moved: (then: string, day: string, now: string) => string;
	was: (then: string, day: string) => string;
}

const words: Localised<WhoWords> = {
	en: {
		traders: 'Ever traded',
		hnwIn: (tier) => `${tier}, high net worth`,
		moved: (then, day, now) => `${then} on ${day}, now ${now}`,
		was: (then, day) => `${then} on ${day}`
	},
	zh: {
		traders: '有过成交',
		hnwIn: (tier) => `${tier} · 高净值`,
		moved: (then, day, now) => `${day} 为${then}，现为${now}`,
		was: (then, day) => `${day} 为${then}`
	}
};

const filled = (lists: readonly Who[]) => lists.filter(({ expected }) => expected !== 0);

/** Everyone of a tier, and those of them with high net worth. */
export function behindTier(tier: Tier, tally: Tally, { text, locale }: Context): Who[] {
	const name = text.tier[tier];
	const list = (onlyHnw: boolean, expected: number): Who => ({
		query: 'tier',
		values: { tier, only_hnw: onlyHnw, step: null },
		choice: onlyHnw ? text.tier.hnw : name,
		label: onlyHnw ? words[locale].hnwIn(name) : name,
		expected
	});
	const all = list(false, tally.count(tier));
	return filled(tier === 'hnw' ? [all] : [all, list(true, tally.row(tier)?.hnw_users ?? 0)]);
}

/** Everyone who ever traded. */
export function behindTraders(tally: Tally, { locale }: Context): Who[] {
	const label = words[locale].traders;
	const values = { tier: 'traders', only_hnw: false, step: null };
	return filled([{ query: 'tier', values, choice: label, label, expected: tally.traders }]);
}

/** Those of an LTV band. */
export function behindBand(band: Band, users: number, { text }: Context): Who[] {
	const label = `LTV · ${text.band[band]}`;
	return filled([{ query: 'band', values: { band }, choice: text.band[band], label, expected: users }]);
}

/** Those who never traded and came this far. */
export function behindStep(step: Step, users: number, { text }: Context): Who[] {
	const label = `${text.tier.never_traded} · ${text.step[step]}`;
	const values = { tier: 'never_traded', only_hnw: false, step };
	return filled([{ query: 'tier', values, choice: text.step[step], label, expected: users }]);
}

/** Those who were in one state then and are in another now; without the other, all who were in the first. */
export function behindMove(
	then: Side,
	now: State | null,
	users: number,
	tally: Tally,
	context: Context
): Who[] {
	const { text, format, locale } = context;
	const day = format.day(tally.then);
	const label =
		now === null
			? words[locale].was(text.side[then], day)
			: words[locale].moved(text.side[then], day, text.side[now]);
	const values = { state_then: then, state_now: now };
	return filled([{ query: 'moved', values, choice: label, label, expected: users }]);
}
