import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	build: {
		// The wasm bundle is an asset, never inlined; the engine's own chunk is large by nature.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1500,
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'duckdb', test: /node_modules[\\/](@duckdb|apache-arrow|flatbuffers|tslib)[\\/]/ },
						{ name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ }
					]
				}
			}
		}
	},
	// The unpacking thread fetches what reads a workbook or a Parquet file only for one.
	worker: { format: 'es' },
	server: { fs: { allow: ['sample-data'] } },
	test: {
		include: ['src/**/*.test.ts', 'tests/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});
