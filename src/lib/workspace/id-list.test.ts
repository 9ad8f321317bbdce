import { expect, test } from 'vitest';
import { idsIn } from './id-list';

test('one id in a line, each once', () => {
	expect(idsIn('7\n8\r\n7\n\n 9 \n')).toEqual(['7', '8', '9']);
});

test('the column that is called so, else the first', () => {
	expect(idsIn('\ufeffcountry,User ID,days\nDE,"a1",3\nFR,a2,4')).toEqual(['a1', 'a2']);
	expect(idsIn('name,user_id\n"Doe, Jane",a1\n')).toEqual(['a1']);
	expect(idsIn('uid\n1\n2')).toEqual(['1', '2']);
	expect(idsIn('a1;DE\na2;FR')).toEqual(['a1', 'a2']);
});

test('a list exported here: its ids are under User, not under Account', () => {
	expect(idsIn('User,Registered,Account\nu1,2026-01-05,retail\nu2,2026-01-06,vip')).toEqual(['u1', 'u2']);
	expect(idsIn('账户ID,用户\nretail,u1')).toEqual(['u1']);
	expect(idsIn('Account,Country\na1,DE')).toEqual(['a1']);
	expect(idsIn("user_id\n'-7\n'=x")).toEqual(['-7', '=x']);
});

test('a long id stays as long as it is', () => {
	expect(idsIn("user_id\n'1234567890123456789\n1234567890123456788")).toEqual([
		'1234567890123456789',
		'1234567890123456788'
	]);
});

test('nothing in it', () => {
	expect(idsIn('')).toEqual([]);
	expect(idsIn('user_id\n')).toEqual([]);
});
