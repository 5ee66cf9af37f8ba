import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DumpedRows } from './count-dumped-rows';

const DUMP = `-- INSERT INTO \`nothing\` VALUES (1);
CREATE TABLE \`complaint\` (
  \`id\` varchar(36) NOT NULL
);
INSERT INTO \`complaint\` VALUES
('a','O\\'Neil); ('),
('b','\\\\'),
('c','(');
INSERT INTO \`complaint\` VALUES ('d',''''),('e',NULL);
INSERT INTO \`media\` VALUES (1,0x28);
`;

async function rowsOf(pieces: readonly Buffer[]): Promise<Record<string, number>> {
  const counting = new DumpedRows();
  counting.resume();
  await pipeline(Readable.from(pieces), counting);
  return counting.rows;
}

describe('rows of a dump', () => {
  it('areCountedOutsideOfTexts', async () => {
    expect(await rowsOf([Buffer.from(DUMP)])).toEqual({ complaint: 5, media: 1 });
  });

  it('areTheSame_whereverTheStreamIsCut', async () => {
    const pieces = [...Buffer.from(DUMP)].map((byte) => Buffer.from([byte]));
    expect(await rowsOf(pieces)).toEqual({ complaint: 5, media: 1 });
  });
});
