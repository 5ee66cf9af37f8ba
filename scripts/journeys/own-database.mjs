import mysql from 'mysql2/promise';

/**
 * Beside the database at `sharedUrl`: one with nothing in it, named after `purpose`. Answers with its address;
 * `undefined` without `sharedUrl`, where every server has an SQLite file of its own.
 */
export async function emptyDatabase(sharedUrl, purpose) {
  if (!sharedUrl) return undefined;
  const url = new URL(sharedUrl);
  const name = `${url.pathname.slice(1)}_${purpose}`;
  await onServer(sharedUrl, async (connection) => {
    await connection.query('DROP DATABASE IF EXISTS ??', [name]);
    await connection.query('CREATE DATABASE ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci', [name]);
  });
  url.pathname = `/${name}`;
  return url.href;
}

/** Like `emptyDatabase`, with the tables and rows of the one at `sharedUrl`. */
export async function copiedDatabase(sharedUrl, purpose) {
  const copyUrl = await emptyDatabase(sharedUrl, purpose);
  if (copyUrl !== undefined) await onServer(sharedUrl, (connection) => copyTables(connection, nameOf(copyUrl)));
  return copyUrl;
}

/** Takes away what one of the others has made; nothing for `undefined`. */
export async function dropDatabase(url) {
  if (url !== undefined) await onServer(url, (connection) => connection.query('DROP DATABASE ??', [nameOf(url)]));
}

const nameOf = (url) => new URL(url).pathname.slice(1);

async function copyTables(connection, target) {
  const [tables] = await connection.query({ sql: 'SHOW TABLES', rowsAsArray: true });
  await connection.query('SET foreign_key_checks = 0');
  const made = [];
  for (const [table] of tables) {
    const [[[, statement]]] = await connection.query({
      sql: 'SHOW CREATE TABLE ??',
      values: [table],
      rowsAsArray: true,
    });
    made.push([table, statement]);
  }
  const [[[source]]] = await connection.query({ sql: 'SELECT DATABASE()', rowsAsArray: true });
  await connection.query('USE ??', [target]);
  for (const [table, statement] of made) {
    await connection.query(statement);
    await connection.query('INSERT INTO ?? SELECT * FROM ??.??', [table, source, table]);
  }
}

async function onServer(url, work) {
  const connection = await mysql.createConnection(url);
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}
