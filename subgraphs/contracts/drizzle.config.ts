import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/contracts/schema.ts', 'subgraphs/contracts/*/tables.ts'],
  out: 'subgraphs/contracts/migrations',
  schemaFilter: ['contracts'],
});
