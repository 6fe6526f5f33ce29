import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['subgraphs/customers/schema.ts', 'subgraphs/customers/*/tables.ts'],
  out: 'subgraphs/customers/migrations',
  schemaFilter: ['customers'],
});
