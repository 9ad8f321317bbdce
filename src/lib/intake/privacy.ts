/** Columns that must not be shown or kept: credentials, papers, and what identifies a person. */
import { normaliseHeader } from '../schema/entity';
import { flagSpellings } from '../schema/spellings';
import { isNothing } from './null-tokens';
import type { Sniffed } from './sniff';

/** `secret` is never read; `personal` is masked, or hashed where a column needs it, unless a person allows it. */
export type Privacy = 'secret' | 'personal';

const secretHeader = new RegExp(
	[
		'passw(?:or)?d|passphrase|paypass|(?:^|user|login|trade|pay|fund)pwd|pwd$|secret|privatekey|privkey|apikey',
		'accesskey|mnemonic|seedphrase|recoveryphrase|(?:^|wallet)seed$|gakey|googlekey|googleauth(?:key|code)|totp|otp(?:key|secret|code)',
		'(?:access|refresh|auth|session|login|bearer|jwt)token|sessioncookie|^cookie|^salt$',
		'idcard|idnumber|idno$|identitycard|identityno|passport(?!id)|nationalid|socialsecurity|^ssn$|taxid|driver(?:s)?licen[cs]e',
		'cvv|cardno|cardnumber|bankcard|bankaccount|iban$',
		'密码|口令|密钥|秘钥|私钥|助记词|令牌|身份证|证件号|护照号|银行卡号|银行账号|社保号'
	].join('|')
);
const personalHeader =
	/realname|fullname|truename|firstname|lastname|surname|nickname|username|holdername|mobile|phone|telephone|email|^mail|wechat|whatsapp|telegram|^qq(?:no|number)?$|homeaddress|postaladdress|streetaddress|^address$|depositaddress|walletaddress|sourceaddress|toaddress|fromaddress|loginaddress|^addr$|bankaddr|birthday|dateofbirth|^dob$|姓名|昵称|用户名|手机|电话|邮箱|住址|地址|微信|生日|出生/;
/** Where somebody sat when they logged in; VIP and shipping are something else. */
const addressHeader =
	/^ip(?:v[46]|addr|address)?$|(?:login|register|registration|reg|signup|last|client|user|remote|source|device|session|current|first|real|order|withdraw|withdrawal|visitor)ip(?:v[46]|addr|address)?$|(?:^|登录|注册|登入|登陆|用户|客户端|最近)ip(?:地址|位址)?$/;
/** `email_opt_in`, `phone_verified`, `address_hash`: about the datum, not the datum. */
const aboutIt = /optin|verified|status|(?<!ac)count|hash|bound|^is|^has|type$|setting|是否|哈希|状态/;

const flags: ReadonlySet<string> = new Set([...flagSpellings.true, ...flagSpellings.false]);
const email = /^[^\s@]+@[^\s@]+\.[A-Za-z]{2,}$/;
const part = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const ipv4 = new RegExp(`^${part}(?:\\.${part}){3}(?::\\d{1,5}|/\\d{1,2})?$`);
const ipv6 = /^(?=(?:[^:]*:){2,7}[^:]*$)[\da-f:]*:[\da-f:.]*$/i;
/** `10:22:03`, which is no address. */
const isClock = /^\d{1,2}:\d{2}:\d{2}/;
/** Headers under which four numbers with dots are a version. */
const versioned = /version|ver$|build|release|firmware|版本/;
const chinesePhone = /^(?:\+?86[- ]?)?1[3-9]\d{9}$/;
const internationalPhone = /^\+\d{1,3}[- ]?(?:\(?\d{1,4}\)?[- ]?){2,4}\d{2,4}$/;
const words = /^(?:[a-z]{3,8} ){11}(?:(?:[a-z]{3,8} ){12})?[a-z]{3,8}$/;
const passwordHash = /^\$(?:2[abxy]|argon2|pbkdf2|scrypt|5|6)\S*\$/;
const armoured = /^-----BEGIN|^(?:sk|rk)_(?:live|test)_|^xprv|^AKIA[A-Z0-9]{16}$/;
const keyLike = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/_=-]{48,}$/;
/** Headers under which eleven digits are a number of something else. */
const numbered = /id|no$|number|code|amount|qty|volume|price|time|号|数量|金额|时间/;
const namesHash = /tx|hash|sign|address|addr|哈希|地址/;

/** Whether 18 characters are a Chinese identity number: a date of birth inside and the check digit of GB 11643. */
export function isIdentityNumber(cell: string): boolean {
	const match = /^\d{6}((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.exec(cell);
	if (!match) return false;
	const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
	const sum = weights.reduce((total, weight, place) => total + weight * Number(cell[place]), 0);
	return '10X98765432'[sum % 11] === cell[17]?.toUpperCase();
}

const known = new WeakMap<Sniffed, (Privacy | undefined)[]>();

/** Of each column, by its header, else by what most of its sampled cells look like. */
function privacyOf(sniffed: Sniffed): readonly (Privacy | undefined)[] {
	let found = known.get(sniffed);
	if (!found) {
		found = sniffed.headers.map((header, index) =>
			columnPrivacy(
				header,
				sniffed.sample.map((row) => row[index] ?? '')
			)
		);
		known.set(sniffed, found);
	}
	return found;
}

function columnPrivacy(header: string, cells: readonly string[]): Privacy | undefined {
	const name = normaliseHeader(header);
	const filled = cells.filter((cell) => !isNothing(cell)).map((cell) => cell.trim());
	const isMostly = (test: (cell: string) => boolean): boolean =>
		filled.length > 0 && filled.filter(test).length >= 0.8 * filled.length;
	const isFlag = filled.length > 0 && isMostly((cell) => flags.has(cell.toLowerCase()));
	const isAbout = aboutIt.test(name) || isFlag;
	if (secretHeader.test(name) && !isAbout) return 'secret';
	if (isMostly(isIdentityNumber) || isMostly((cell) => passwordHash.test(cell) || armoured.test(cell)))
		return 'secret';
	if (isMostly((cell) => words.test(cell))) return 'secret';
	if (!namesHash.test(name) && isMostly((cell) => keyLike.test(cell))) return 'secret';
	if ((personalHeader.test(name) || addressHeader.test(name)) && !isAbout) return 'personal';
	const isNumbered = numbered.test(name);
	const isContact = (cell: string): boolean =>
		email.test(cell) || internationalPhone.test(cell) || (!isNumbered && chinesePhone.test(cell));
	const isAddress = (cell: string): boolean => ipv4.test(cell) || (ipv6.test(cell) && !isClock.test(cell));
	if (!versioned.test(name) && isMostly(isAddress)) return 'personal';
	return isMostly(isContact) ? 'personal' : undefined;
}

/** Positions of the columns that are refused, and of those that are masked because nobody allowed them. */
export function hiddenColumns(
	sniffed: Sniffed,
	kept: readonly number[] = []
): { secret: ReadonlySet<number>; masked: ReadonlySet<number> } {
	const secret = new Set<number>();
	const masked = new Set<number>();
	privacyOf(sniffed).forEach((privacy, index) => {
		if (privacy === 'secret') secret.add(index);
		if (privacy === 'personal' && !kept.includes(index)) masked.add(index);
	});
	return { secret, masked };
}

/** What stands where a cell is hidden. */
export const hidden = '•••';

/** Equal for equal cells, so that a shared address still shows; the cell itself cannot be read from it. */
export function hashSql(value: string): string {
	return `left(md5(${value}), 16)`;
}
