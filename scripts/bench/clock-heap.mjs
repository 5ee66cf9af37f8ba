/** Fills a database with complaints and clocks by the million: rows copied from one seeded complaint, inside the database. */
const CLOCKS_OF_A_MATTER = 4;
const DUE_CLOCKS_OF_A_MATTER = 2;
/** Rows of one statement; larger ones only make the undo log grow. */
const CHUNK = 50_000;
/** Of the old matters one in so many is still open, its next steps far away. */
const OPEN_ONE_IN = 20;

/** Time-ordered ids without a collision: a running number in the place of the time. */
const idFor = (table, number) => `CONCAT(LPAD(HEX(${number}), 8, '0'), '-0000-7000-8000-${table}')`;
const TABLE = { complaint: '000000000001', entry: '000000000002', clock: '000000000003' };

/** Every column of `table` with what it gets: an expression, or what the copied row has. */
async function columnsOf(connection, table, values) {
  const [rows] = await connection.query(
    'SELECT COLUMN_NAME AS name FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ?',
    [table],
  );
  return {
    names: rows.map(({ name }) => `\`${name}\``).join(', '),
    values: rows.map(({ name }) => values[name] ?? `source.\`${name}\``).join(', '),
  };
}

async function copy(connection, { table, source, from, to, values }) {
  const columns = await columnsOf(connection, table, values);
  for (let first = from; first < to; first += CHUNK) {
    const last = Math.min(first + CHUNK, to) - 1;
    await connection.query(
      `INSERT INTO \`${table}\` (${columns.names})
       SELECT ${columns.values} FROM seq_${first}_to_${last} AS numbers JOIN (${source}) AS source`,
    );
  }
}

/** A complaint of the demo estate with its first timeline entry and its resolution clock, to be copied. */
async function patternOf(connection) {
  const [[{ id }]] = await connection.query(
    "SELECT complaint_id AS id FROM clock WHERE kind = 'resolution' ORDER BY id LIMIT 1",
  );
  const quoted = connection.escape(id);
  return {
    complaint: `SELECT * FROM complaint WHERE id = ${quoted}`,
    entry: `SELECT * FROM timeline_entry WHERE complaint_id = ${quoted} AND sequence = 1`,
    clock: `SELECT * FROM clock WHERE complaint_id = ${quoted} AND kind = 'resolution' LIMIT 1`,
  };
}

async function insertMatters(connection, pattern, { from, to, clocksEach, complaint, clock }) {
  const matter = idFor(TABLE.complaint, 'numbers.seq');
  await copy(connection, {
    table: 'complaint',
    source: pattern.complaint,
    from,
    to,
    values: { id: matter, number: "CONCAT('ZZ-', numbers.seq)", ...complaint },
  });
  await copy(connection, {
    table: 'timeline_entry',
    source: pattern.entry,
    from,
    to,
    values: { id: idFor(TABLE.entry, 'numbers.seq'), complaint_id: matter },
  });
  const owner = `(numbers.seq DIV ${clocksEach})`;
  await copy(connection, {
    table: 'clock',
    source: pattern.clock,
    from: from * clocksEach,
    to: to * clocksEach,
    values: {
      id: `CONCAT(LPAD(HEX(${owner}), 8, '0'), '-', LPAD(numbers.seq MOD ${clocksEach}, 4, '0'), '-7000-8000-${TABLE.clock}')`,
      complaint_id: idFor(TABLE.complaint, owner),
      escalated_percent: 'NULL',
      minutes_late: 'NULL',
      ...clock(owner),
    },
  });
}

/**
 * A heap of `total` clocks, of which none is due; `connection` is on a seeded database. Answers with the function that
 * puts `dueCount` fresh due ones on top.
 */
export async function buildHeap(connection, total) {
  const pattern = await patternOf(connection);
  await connection.query('UPDATE clock SET next_step_at = NULL');
  await connection.query('SET SESSION unique_checks = 0');
  const isOpen = (number) => `(${number} MOD ${OPEN_ONE_IN} = 0)`;
  let next = 1 + Math.ceil(total / CLOCKS_OF_A_MATTER);
  await insertMatters(connection, pattern, {
    from: 1,
    to: next,
    clocksEach: CLOCKS_OF_A_MATTER,
    complaint: { status: `IF(${isOpen('numbers.seq')}, 'in_progress', 'closed')` },
    clock: (owner) => ({
      next_step_at: `IF(${isOpen(owner)}, NOW() + INTERVAL 30 DAY + INTERVAL numbers.seq SECOND, NULL)`,
      ended_at: `IF(${isOpen(owner)}, NULL, NOW())`,
      outcome: `IF(${isOpen(owner)}, NULL, 'met')`,
    }),
  });
  await connection.query('ANALYZE TABLE clock, complaint, timeline_entry');
  return async (dueCount) => {
    const matters = dueCount / DUE_CLOCKS_OF_A_MATTER;
    // Far apart, so that the clocks' running numbers never meet those of the heap.
    next = Math.max(next, total) + matters;
    await insertMatters(connection, pattern, {
      from: next,
      to: next + matters,
      clocksEach: DUE_CLOCKS_OF_A_MATTER,
      complaint: { status: "'in_progress'", urgency: "'urgent'" },
      clock: () => ({
        kind: "IF(numbers.seq MOD 2 = 0, 'resolution', 'progressUpdate')",
        started_at: 'NOW() - INTERVAL 70 MINUTE',
        warn_at: 'NOW() - INTERVAL 22 MINUTE',
        due_at: 'NOW() - INTERVAL 10 MINUTE',
        next_step_at: 'NOW() - INTERVAL 22 MINUTE',
        ended_at: 'NULL',
        outcome: 'NULL',
      }),
    });
  };
}
