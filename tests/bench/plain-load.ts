/** What the intake is compared with: the file's columns known beforehand, nothing checked. */
import { literal } from '$lib/engine/identifier';

/** The columns of trades.csv as someone who knows the file would write them. */
const tradeColumns: Record<string, string> = {
	trade_id: 'varchar',
	user_id: 'varchar',
	traded_at: 'timestamp',
	symbol: 'varchar',
	product: 'varchar',
	side: 'varchar',
	price: 'double',
	base_qty: 'double',
	notional_usd: 'double',
	fee_amount: 'double',
	fee_asset: 'varchar',
	fee_usd: 'double',
	liquidity: 'varchar',
	source: 'varchar'
};

/** Creates `plain_trades` from a trades.csv of the sample exchange. */
export function plainLoad(file: string): string {
	const columns = Object.entries(tradeColumns).map(([name, type]) => `${name}: ${literal(type)}`);
	return `create table plain_trades as select * from read_csv(${literal(file)}, header = true, columns = {${columns.join(', ')}})`;
}
