/** Before any spec: the server as its sources are now. */
module.exports = async () => {
  const { ensureBuilt } = await import('../../../scripts/lib/build.mjs');
  await ensureBuilt('server', () => {});
};
