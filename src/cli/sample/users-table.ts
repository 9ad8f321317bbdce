import type { Calendar } from './calendar';
import { CsvWriter } from './csv';
import type { Person } from './person';

const header =
	'user_id,registered_at,country,channel,sub_channel,referrer_id,device_first,kyc_level,kyc_submitted_at,kyc_passed_at,first_deposit_at,account_type,vip_level,is_mm,is_internal,marketing_opt_in,language,status';

export function writeUsers(path: string, people: readonly Person[], calendar: Calendar): number {
	const file = new CsvWriter(path, header.split(','));
	for (const person of people) {
		file.row([
			person.userId,
			calendar.timeText(person.registeredAt),
			person.country,
			person.channel,
			person.subChannel,
			person.referrer?.userId,
			person.device,
			person.kycLevel,
			calendar.timeText(person.kycSubmittedAt),
			calendar.timeText(person.kycPassedAt),
			calendar.timeText(person.firstDepositAt),
			person.accountType,
			person.vipLevel,
			person.kind === 'maker',
			person.kind === 'internal',
			person.marketingOptIn,
			person.language,
			person.status
		]);
	}
	file.close();
	return file.rows;
}
