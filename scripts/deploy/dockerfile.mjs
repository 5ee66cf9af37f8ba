/**
 * The stages of a Dockerfile: which image each begins with and its instructions, each as `[name, rest]` with
 * continued lines joined.
 */
export function stagesOf(text) {
  const joined = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n/g, ' ');
  const instructions = joined
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name, rest] = /^(\w+)\s+(.*)$/.exec(line.trim());
      return [name, rest];
    });
  const stages = [];
  for (const [name, rest] of instructions) {
    if (name === 'FROM') stages.push({ from: rest, steps: [] });
    else stages.at(-1).steps.push([name, rest]);
  }
  return stages;
}

/** What an image of this stage is run with. */
export function runningOf({ steps }) {
  const all = (name) => steps.filter(([instruction]) => instruction === name).map(([, rest]) => rest);
  const env = Object.fromEntries(all('ENV').flatMap((rest) => rest.split(/\s+/).map((pair) => pair.split('='))));
  const [, health] = /CMD (\[.*\])$/.exec(all('HEALTHCHECK').at(-1));
  return {
    env,
    user: all('USER').at(-1),
    folder: all('WORKDIR').at(-1),
    command: [...JSON.parse(all('ENTRYPOINT').at(-1)), ...JSON.parse(all('CMD').at(-1))],
    healthcheck: JSON.parse(health),
    prepared: all('RUN'),
    copied: all('COPY'),
  };
}
