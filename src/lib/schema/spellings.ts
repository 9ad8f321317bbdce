/** Value spellings that several entities share, lower case, English and Chinese; and the numeric codes of back offices. */
import type { CodeTable } from './entity';
import { words } from './words';

/** Product lines; others are kept as named in the export. */
export const productSpellings: Record<string, string[]> = {
	spot: ['现货', '币币', 'exchange', 'spot trading', 'cash'],
	margin: ['杠杆', 'cross margin', 'isolated margin', '全仓杠杆', '逐仓杠杆'],
	perp: ['perpetual', 'swap', '永续', '永续合约', 'usdt-m', 'usdⓢ-m futures', 'linear', '合约'],
	futures: ['future', 'delivery', '交割', '交割合约', '期货', 'coin-m', 'inverse'],
	options: ['option', '期权'],
	convert: ['flash', 'swap convert', '闪兑', '兑换', 'otc'],
	p2p: ['c2c', '法币交易'],
	copy: ['copy trading', '跟单', '跟单交易'],
	earn: ['savings', 'staking', '理财', '赚币']
};

/** Devices and order entry points. */
export const deviceSpellings: Record<string, string[]> = {
	web: ['pc', 'h5', 'desktop', 'browser', 'website', '网页', '网页端', '电脑'],
	ios: ['iphone', 'ipad', 'apple', '苹果', '苹果端'],
	android: ['安卓', '安卓端'],
	api: ['openapi', 'open api', 'rest', 'fix', 'websocket', '接口']
};

export const deviceCodes: CodeTable[] = [{ values: { '1': 'web', '2': 'ios', '3': 'android' } }];

export const sideCodes: CodeTable[] = [
	{ values: { '1': 'buy', '2': 'sell' } },
	{ values: { '0': 'buy', '1': 'sell' } },
	{ values: { '1': 'buy', '0': 'sell' } },
	{ values: { '1': 'buy', '-1': 'sell' } }
];

export const flagSpellings: Record<'true' | 'false', string[]> = {
	true: ['true', 't', '1', 'yes', 'y', '是', '有', '真', '已完成', '√'],
	false: ['false', 'f', '0', 'no', 'n', '否', '无', '假', '未完成', '×']
};

export const userIdSynonyms: string[] = words(`
	uid · account_id · acct_id · account · customer_id · customer · client_id · member_id ·
	passport_id · master_uid · 用户ID · 用户UID · 用户编号 · 用户 · 会员ID · 会员编号 · 账户ID · 账号ID ·
	客户号 · 客户ID
`);

export const symbolSynonyms: string[] = words(`
	pair · pairs · market · instrument · instId · instrument_name · spot pairs · contract · contracts ·
	trading pair · futures trading pair · underlying asset · market_name · 币对 · 交易对 · 交易市场 · 合约 ·
	合约名称 · 品种 · 通貨ペア · Pár
`);

export const assetSynonyms: string[] = words(`
	coin · currency · crypto · token · ccy · 币种 · 资产 · 币 · コイン · 通貨
`);
