import { Weighted } from './weighted';

interface Place {
	/** ISO 3166 code; empty where the export has none. */
	country: string;
	language: string;
	/** Currency of its cards and banks. */
	currency: string;
}

/** Where users come from and their shares in percent. */
const places: [Place, number][] = [
	[{ country: 'TR', language: 'tr', currency: 'TRY' }, 14],
	[{ country: 'VN', language: 'vi', currency: 'USDT' }, 12],
	[{ country: 'BR', language: 'pt', currency: 'BRL' }, 11],
	[{ country: 'IN', language: 'en', currency: 'USDT' }, 11],
	[{ country: 'ID', language: 'id', currency: 'USDT' }, 9],
	[{ country: 'NG', language: 'en', currency: 'USDT' }, 8],
	[{ country: 'PH', language: 'en', currency: 'USDT' }, 7],
	[{ country: 'AR', language: 'es', currency: 'USDT' }, 6],
	[{ country: 'MX', language: 'es', currency: 'USDT' }, 5.5],
	[{ country: 'DE', language: 'de', currency: 'EUR' }, 5],
	[{ country: 'TW', language: 'zh', currency: 'USDT' }, 4.5],
	[{ country: 'AE', language: 'ar', currency: 'USDT' }, 4],
	[{ country: '', language: 'en', currency: 'USDT' }, 3]
];

export const placeChoice = new Weighted(places);
