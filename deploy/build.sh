#!/bin/sh
# Builds the product in FOLDER, a copy of it that is needed for nothing else, and leaves there only what runs.
# Called by install.sh and by the Dockerfile.
#   deploy/build.sh FOLDER
set -eu
cd "${1:?deploy/build.sh FOLDER}"
[ ! -e .git ] || { echo "✗ $PWD 是源码目录，里面的东西会被删掉。请复制一份再构建。" >&2; exit 1; }

npm ci --include=dev --no-audit --no-fund
npm run build

# The tools of the build are larger than all the rest.
rm -rf node_modules ./*/node_modules
npm ci --omit=dev --workspace=server --workspace=shared --no-audit --no-fund
mkdir -p built/shared built/server built/miniapp/dist
mv package.json LICENSE node_modules deploy built/
mv shared/package.json shared/dist built/shared/
mv server/package.json server/dist built/server/
if [ -d server/node_modules ]; then mv server/node_modules built/server/; fi
mv miniapp/dist/h5 built/miniapp/dist/
find . -mindepth 1 -maxdepth 1 ! -name built -exec rm -rf {} +
mv built/* .
rmdir built
[ -f server/dist/main.js ] && [ -f miniapp/dist/h5/index.html ]
