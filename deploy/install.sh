#!/usr/bin/env bash
# Installs or upgrades 应声 on a bare Debian, from the folder of the product:
#   sudo deploy/install.sh --site estate.example.com [--no-start]
# Run again it upgrades: settings, secrets and data stay as they are.
set -euo pipefail

SITE=''
START=yes
while [ $# -gt 0 ]; do
  case "$1" in
    --site) SITE="${2:-}"; shift 2 ;;
    --no-start) START=no; shift ;;
    *) echo "✗ 不认识的参数 $1。用法：sudo deploy/install.sh --site 域名 [--no-start]" >&2; exit 2 ;;
  esac
done

SOURCE="$(cd "$(dirname "$0")/.." && pwd)"
BASE=/opt/yingsheng
DATA=/var/lib/yingsheng
BACKUPS=/var/backups/yingsheng
SETTINGS=/etc/yingsheng/yingsheng.env
NODE=/usr/bin/node
RELEASE="$BASE/releases/$(date -u +%Y%m%dT%H%M%SZ)"
UNITS='yingsheng.service yingsheng-worker.service yingsheng-backup.service yingsheng-backup.timer'

say() { echo "• $*"; }
give_up() { echo "✗ $*" >&2; exit 1; }
has_systemd() { [ -d /run/systemd/system ]; }
setting() { sed -n "s/^$1=//p" "$SETTINGS" | tail -1 | tr -d '"'; }
port() { local chosen; chosen="$(setting PORT)"; echo "${chosen:-3000}"; }

[ "$(id -u)" = 0 ] || give_up '请用 root 运行：sudo deploy/install.sh --site 域名'
[ -f "$SETTINGS" ] || [ -n "$SITE" ] || give_up '第一次安装要写明域名：--site estate.example.com（局域网试用可写服务器的地址）'
[[ "$SITE" =~ ^[A-Za-z0-9.:-]*$ ]] || give_up "域名写得不对：$SITE"

install_packages() {
  say '安装 Debian 软件包'
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q
  apt-get install -yq --no-install-recommends ca-certificates openssl tar util-linux mariadb-server mariadb-client caddy
  # Where the units look for it: one that a person installed for themselves elsewhere is of no use to them.
  [ -x "$NODE" ] || apt-get install -yq --no-install-recommends nodejs
  command -v npm >/dev/null || apt-get install -yq --no-install-recommends npm
  "$NODE" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' ||
    give_up "Node.js $("$NODE" --version) 太旧，要 20.19 以上：请用 Debian 13，或先按 nodejs.org 的说明装新版"
}

make_folders() {
  id yingsheng >/dev/null 2>&1 || useradd --system --home-dir "$DATA" --shell /usr/sbin/nologin yingsheng
  install -d -m 755 "$BASE" "$BASE/releases"
  install -d -m 700 -o yingsheng -g yingsheng "$DATA" "$BACKUPS"
  install -d -m 750 -g yingsheng /etc/yingsheng
}

start_database() {
  if has_systemd; then systemctl enable --now mariadb; else service mariadb start; fi
}

# Once: afterwards the file belongs to the operator.
write_settings() {
  [ -f "$SETTINGS" ] && return
  say "生成密钥和设置 $SETTINGS"
  local password
  password="$(openssl rand -hex 24)"
  mariadb <<SQL
CREATE DATABASE IF NOT EXISTS yingsheng CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER IF NOT EXISTS 'yingsheng'@'127.0.0.1';
CREATE USER IF NOT EXISTS 'yingsheng'@'localhost';
ALTER USER 'yingsheng'@'127.0.0.1' IDENTIFIED BY '$password';
ALTER USER 'yingsheng'@'localhost' IDENTIFIED BY '$password';
GRANT ALL ON yingsheng.* TO 'yingsheng'@'127.0.0.1';
GRANT ALL ON yingsheng.* TO 'yingsheng'@'localhost';
SQL
  (umask 027; cat > "$SETTINGS.new") <<ENV
NODE_ENV=production
HOST=127.0.0.1
PORT=3000
PUBLIC_BASE_URL=https://$SITE
TRUST_PROXY=127.0.0.1
DATA_DIR=$DATA
BACKUP_DIR=$BACKUPS
DATABASE_URL=mysql://yingsheng:$password@127.0.0.1:3306/yingsheng
APP_SECRET=$(openssl rand -hex 32)
ENV
  chown root:yingsheng "$SETTINGS.new"
  chmod 640 "$SETTINGS.new"
  mv "$SETTINGS.new" "$SETTINGS"
}

build_release() {
  say "构建到 $RELEASE（几分钟）"
  install -d -o yingsheng -g yingsheng "$RELEASE"
  tar -C "$SOURCE" --exclude=./.git --exclude=node_modules --exclude=./data --exclude=dist --exclude=./.cache -cf - . |
    runuser -u yingsheng -- tar -C "$RELEASE" -xf -
  if ! runuser -u yingsheng -- env HOME="$RELEASE" sh "$RELEASE/deploy/build.sh" "$RELEASE"; then
    rm -rf "$RELEASE"
    give_up '构建没有完成，原因见上（多半是连不上 npm 仓库）。什么也没有改动，排除后再运行一次'
  fi
  chown -R root:root "$RELEASE"
}

# An upgrade may change tables, and only a backup leads back. By the tool of the new release, whatever the old one could do.
back_up_before_upgrade() {
  [ -e "$BASE/current" ] || return 0
  say '升级前备份'
  local result=0
  (cd "$RELEASE" && runuser -u yingsheng -- env OPERATE_COMMAND='sudo yingsheng' \
    "$NODE" --env-file="$SETTINGS" server/dist/operate/backup/main.js) || result=$?
  # 3: no tables yet, as after an installation that was never started.
  [ "$result" = 0 ] || [ "$result" = 3 ] && return
  # It would count among those to go back to.
  rm -rf "$RELEASE"
  give_up '备份没有完成，没有升级'
}

put_in_place() {
  ln -sfn "$RELEASE" "$BASE/current.new"
  mv -T "$BASE/current.new" "$BASE/current"
  install -m 755 "$RELEASE/deploy/yingsheng" /usr/local/bin/yingsheng
  local unit
  for unit in $UNITS; do install -m 644 "$RELEASE/deploy/systemd/$unit" "/etc/systemd/system/$unit"; done
  install -d /etc/systemd/journald.conf.d
  install -m 644 "$RELEASE/deploy/journald.conf" /etc/systemd/journald.conf.d/yingsheng.conf
  put_caddy_in_place
}

put_caddy_in_place() {
  [ -n "$SITE" ] || return 0
  if [ -f /etc/caddy/Caddyfile ] && [ ! -f /etc/caddy/Caddyfile.before-yingsheng ]; then
    cp /etc/caddy/Caddyfile /etc/caddy/Caddyfile.before-yingsheng
  fi
  install -m 644 "$RELEASE/deploy/Caddyfile" /etc/caddy/Caddyfile
  install -d /etc/systemd/system/caddy.service.d
  printf '[Service]\nEnvironment=SITE=%s\nEnvironment=UPSTREAM=127.0.0.1:%s\n' "$SITE" "$(port)" > /etc/systemd/system/caddy.service.d/yingsheng.conf
}

start() {
  if [ "$START" = no ] || ! has_systemd; then say '没有启动（--no-start 或没有 systemd）'; return; fi
  systemctl daemon-reload
  systemctl restart systemd-journald caddy
  systemctl enable yingsheng yingsheng-worker caddy
  systemctl enable --now yingsheng-backup.timer
  # Nothing of the version before writes into tables that this one has changed.
  systemctl stop yingsheng-worker
  systemctl restart yingsheng
  wait_until_ready
  systemctl restart yingsheng-worker
  yingsheng doctor || true
  show_set_up_address
}

# The web process brings the tables up to date before the other one starts; large ones take minutes.
wait_until_ready() {
  local attempt
  for attempt in $(seq 600); do
    "$NODE" -e "fetch('http://127.0.0.1:$(port)/api/health/ready').then(a => process.exit(a.ok ? 0 : 1), () => process.exit(1))" && return
    [ "$(systemctl show -p NRestarts --value yingsheng)" -lt 5 ] || break
    sleep 1
  done
  give_up '服务没有启动：journalctl -u yingsheng -n 50。要退回上一版，见 docs/operate.md 的“升级和回退”'
}

# An empty installation prints one at each start, until somebody has used it.
show_set_up_address() {
  local address
  address="$(journalctl -u yingsheng -o cat --since=-2min | grep -oE 'https?://[^ ]+#[^ ]+' | tail -1 || true)"
  [ -z "$address" ] || say "请在浏览器打开，设置公司和第一位管理员（只能用一次）：$address"
}

# Links, letters and posters carry the address of the settings, which is not touched here.
compare_site() {
  local known
  known="$(setting PUBLIC_BASE_URL)"
  [ -z "$SITE" ] || [ "$known" = "https://$SITE" ] ||
    say "请核对：$SETTINGS 里的 PUBLIC_BASE_URL 是 $known，与 --site $SITE 不同。换了域名的，改好这一行，再 sudo systemctl restart yingsheng yingsheng-worker"
}

# The one in use and two to go back to.
forget_old_releases() {
  local old
  for old in $(ls -1d "$BASE"/releases/* | sort | head -n -3); do rm -rf "$old"; done
}

install_packages
make_folders
start_database
write_settings
build_release
back_up_before_upgrade
put_in_place
start
forget_old_releases
compare_site
say "完成。设置：$SETTINGS；检查：sudo yingsheng doctor；备份：sudo yingsheng backup"
