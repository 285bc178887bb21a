# The portal as an image: what `npm run release` packs, unpacked on a Debian with rsync and ssh. It runs as an ordinary
# user, and on a root file system that is read-only: what it writes is in /data, /site, /backups and /tmp.
#   docker build -t lucheng-portal . && docker compose up
# Not built yet: there was no Docker where it was written. See README, “In containers”, for what was tried.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /source
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run release \
  && mkdir /portal \
  && tar -xzf dist.release/lucheng-portal-*.tar.gz -C /portal --strip-components=1

FROM debian:12-slim
# For PUBLISH_TO: a folder, or another server.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends rsync openssh-client \
  && rm -rf /var/lib/apt/lists/*
# A volume that is new takes owner and rights from here. The site lies in a folder of its volume: what is prepared lies beside it.
RUN groupadd --gid 10001 portal \
  && useradd --uid 10001 --gid 10001 --no-create-home --shell /usr/sbin/nologin portal \
  && install -d -o portal -g portal -m 0700 /data /backups \
  && install -d -o portal -g portal -m 0755 /site
COPY --from=build /portal /opt/portal
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data DIST_DIR=/site/portal
VOLUME ["/data", "/site"]
USER 10001:10001
EXPOSE 3000 4321
# It ends by SIGTERM, with the publication under way.
HEALTHCHECK --interval=30s --timeout=10s --start-period=180s --retries=3 CMD ["/opt/portal/portal", "health"]
CMD ["/opt/portal/start"]
