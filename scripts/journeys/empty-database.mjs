import mysql from 'mysql2/promise';

/**
 * Beside the database that journeys share: one with nothing in it, named after `purpose`. Answers with its address;
 * `undefined` without `sharedUrl`, where every server has an SQLite file of its own.
 */
export async function emptyDatabase(sharedUrl, purpose) {
  if (!sharedUrl) return undefined;
  const url = new URL(sharedUrl);
  const name = `${url.pathname.slice(1)}_${purpose}`;
  url.pathname = '/';
  const connection = await mysql.createConnection(url.href);
  await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
  url.pathname = `/${name}`;
  return url.href;
}
