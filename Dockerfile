# syntax=docker/dockerfile:1
# 勾稽 gouji. 用法见 docs/operation.md。
#
#     docker build -t gouji .
#     docker run -d --name gouji --init -p 127.0.0.1:3000:3000 -v gouji:/data --env-file gouji.env gouji

FROM node:26-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
# No script of a dependency runs: the image has its own Node, and everything else is prebuilt.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY scripts/build.ts scripts/
COPY src src
RUN node scripts/build.ts \
 && npm prune --omit=dev --ignore-scripts \
 && rm -rf node_modules/node node_modules/.bin/node node_modules/.cache

FROM node:26-slim
ENV NODE_ENV=production \
    TZ=Asia/Shanghai \
    HOST=0.0.0.0 \
    PORT=3000 \
    GOUJI_DATA=/data \
    NODE_COMPILE_CACHE=/tmp/gouji/main
WORKDIR /opt/gouji
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY package.json LICENSE README.md ./
COPY assets assets
COPY bin bin
RUN ln -s /opt/gouji/bin/gouji.js /usr/local/bin/gouji && install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=6s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "/opt/gouji/bin/gouji.js"]
CMD ["serve"]
