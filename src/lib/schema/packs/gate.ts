import type { Venue } from './layout';

const gate: Venue = {
	name: { en: 'Gate', zh: '芝麻开门 Gate' },
	layouts: [
		{
			id: 'gate.ledger',
			label: { en: 'account ledger', zh: '账户流水' },
			entity: 'transfers',
			headers: ['no;time;action_desc;action_data;type;change_amount;amount;total'],
			columns: ';created_at;direction;;asset;amount;;',
			rows: {
				header: 'action_desc',
				keep: ['deposit', 'deposits', 'withdraw', 'withdrawal', 'withdrawals', '充值', '提现'],
				reason: 'not_a_transfer'
			}
		}
	]
};

export default gate;
