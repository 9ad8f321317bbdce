import type { Entity } from '../entity';
import { deviceCodes, deviceSpellings, userIdSynonyms } from '../spellings';
import { words } from '../words';

const logins: Entity = {
	name: 'logins',
	label: { en: 'Devices and logins', zh: '设备与登录' },
	grain: { en: 'One row per login.', zh: '每行一次登录。' },
	order: 23,
	columns: [
		{
			name: 'user_id',
			kind: 'id',
			required: true,
			synonyms: userIdSynonyms,
			help: { en: 'Who logged in.', zh: '登录用户。' }
		},
		{
			name: 'ts',
			kind: 'time',
			required: true,
			synonyms: words(
				`login_time · login_at · logged_in_at · time · timestamp · created_at · 登录时间 · 时间`
			),
			help: { en: 'When.', zh: '登录时间。' }
		},
		{
			name: 'device_id',
			kind: 'id',
			synonyms: words(
				`device_fingerprint · fingerprint · deviceid · imei · udid · 设备ID · 设备号 · 设备指纹`
			),
			help: { en: 'The device, best hashed.', zh: '设备标识（最好为哈希）。' }
		},
		{
			name: 'device',
			kind: 'text',
			values: deviceSpellings,
			codes: deviceCodes,
			synonyms: words(`client_type · platform · os · terminal · login_device · 设备 · 设备类型 · 终端`),
			help: { en: 'Kind of device.', zh: '设备类型。' }
		},
		{
			name: 'ip',
			kind: 'id',
			synonyms: words(`ip_address · login_ip · ip_hash · client_ip · 登录IP · IP地址`),
			help: { en: 'Network address, best hashed.', zh: 'IP 地址（最好为哈希）。' }
		},
		{
			name: 'ip_country',
			kind: 'text',
			synonyms: words(`login_country · geo_country · country · 登录国家 · IP国家 · IP归属地`),
			help: { en: 'Country of the address.', zh: 'IP 所属国家/地区。' }
		}
	]
};

export default logins;
