/** What every part of the presentation is given, and the words they share. */
import type { PresentContext } from '../report';
import type { params } from './params';
import type { ConversionText } from './text';

export type Context = PresentContext<typeof params, ConversionText>;

/** The days of entry in words: the chosen period, ended by the as-of day. */
export function entryPeriod({ scope, format }: Context): string {
	return format.period(scope.from, scope.to < scope.asOf ? scope.to : scope.asOf);
}

/** A segment or bucket value as the reader sees it. */
export function segmentName(member: string, { text }: Context): string {
	return member === 'unknown' ? text.unknown : member;
}
