import type { Entity } from '../entity';
import { deviceSpellings, productSpellings } from '../spellings';
import { words } from '../words';

const releases: Entity = {
	name: 'releases',
	label: { en: 'Releases', zh: '版本发布' },
	grain: { en: 'One row per release.', zh: '每行一次发布。' },
	order: 16,
	columns: [
		{
			name: 'released_at',
			kind: 'time',
			required: true,
			synonyms: words(`
				release_time · release_date · released_on · published_at · 发布时间 · 发布日期 · 上线时间
			`),
			help: { en: 'When it went out.', zh: '发布时间。' }
		},
		{
			name: 'name',
			kind: 'text',
			required: true,
			synonyms: ['release', 'release_name', 'version', 'title', '版本', '版本号', '版本名称', '发布名称'],
			help: { en: 'Version or name.', zh: '版本或名称。' }
		},
		{
			name: 'product',
			kind: 'text',
			values: productSpellings,
			synonyms: ['product_line', 'module', '产品', '产品线'],
			help: { en: 'Product concerned.', zh: '相关产品。' }
		},
		{
			name: 'device',
			kind: 'text',
			values: deviceSpellings,
			synonyms: ['platform', 'os', 'client', '设备', '终端', '平台'],
			help: { en: 'Device concerned.', zh: '相关设备。' }
		}
	]
};

export default releases;
