import { examine } from './examine';
import { isIll, lineOf, summaryOf } from './finding';

async function main(): Promise<void> {
  const findings = await examine(process.env);
  process.stdout.write(`${findings.map(lineOf).join('\n')}\n${summaryOf(findings)}\n`);
  // Connections that a server keeps open must not keep the answer waiting.
  process.exit(isIll(findings) ? 1 : 0);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(2);
});
