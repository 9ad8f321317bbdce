/** Columns whose cells must not be shown or kept: credentials and what identifies a person. */
import { normaliseHeader } from '../schema/entity';

const secret =
	/password|passwd|secret|privatekey|apikey|gakey|idcard|idnumber|passport(?!id)|realname|fullname|mobile|phone|email|密码|密钥|身份证|护照号|姓名|手机|电话|邮箱/;

/** Whether a header names such a column. */
export function privateHeader(header: string): boolean {
	return secret.test(normaliseHeader(header));
}
