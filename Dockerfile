# Built with everything, run with what runs: no development package, no sources of tests, not as root.
FROM node:24-bookworm-slim AS build
WORKDIR /skep
COPY . .
RUN npm ci

FROM node:24-bookworm-slim AS packages
WORKDIR /skep
COPY package.json package-lock.json .npmrc ./
# Scripts would build what the stage before built, and unpack a PostgreSQL that nobody starts here.
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /skep
COPY package.json ./
COPY --from=packages /skep/node_modules ./node_modules
COPY --from=build /skep/dist ./dist
COPY --from=build /skep/schema ./schema
COPY --from=build /skep/subgraphs ./subgraphs
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=64", "dist/gateway/programs/gateway.js"]
