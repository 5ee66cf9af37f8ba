/** Why a database was not reached, and what to do; by the driver's code. */
const CAUSES: Readonly<Record<string, readonly [cause: string, remedy: string]>> = {
  ECONNREFUSED: ['没有程序在这个地址监听', '启动数据库：systemctl start mariadb，并核对 DATABASE_URL 的端口'],
  ENOTFOUND: ['找不到这台主机', '核对 DATABASE_URL 里的主机名'],
  ETIMEDOUT: ['连接超时', '检查防火墙，以及数据库是否只监听本机'],
  ER_ACCESS_DENIED_ERROR: ['用户名或密码不对', '核对 DATABASE_URL；密码里的特殊字符要写成 %编码'],
  ER_BAD_DB_ERROR: ['没有这个库', '核对 DATABASE_URL 末尾的库名；要新建：CREATE DATABASE 库名 CHARACTER SET utf8mb4'],
  ER_DBACCESS_DENIED_ERROR: ['没有这个库，或这个用户无权使用它', "授权：GRANT ALL ON 库名.* TO '用户'@'主机'"],
};

export interface DatabaseFailure {
  readonly cause: string;
  readonly remedy: string;
}

/** `null`: not one of the known ways in which a database refuses. */
export function databaseFailure(code: string): DatabaseFailure | null {
  const known = CAUSES[code];
  return known === undefined ? null : { cause: known[0], remedy: known[1] };
}

/** Where the database is, without user and password. */
export function placeOf(databaseUrl: string): string {
  if (databaseUrl.startsWith('sqlite:')) return databaseUrl.slice('sqlite:'.length);
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
