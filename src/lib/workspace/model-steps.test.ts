import { expect, test } from 'vitest';
import { stepName, modelSteps } from '$lib/model/build';
import { buildingLine, stepWords } from './model-steps';

test('every step of the model has words in both languages, and no others do', () => {
	const names = modelSteps.map(stepName).sort();
	expect(Object.keys(stepWords.en).sort()).toEqual(names);
	expect(Object.keys(stepWords.zh).sort()).toEqual(names);
});

test('the line says how far the model is', () => {
	const step = { name: 'trades', number: 5, of: 17 };
	expect(buildingLine('en', step)).toBe('Building the model, step 5 of 17: each fill and its value …');
	expect(buildingLine('zh', step)).toBe('正在构建模型（第 5 步，共 17 步）：每笔成交及其价值……');
});
