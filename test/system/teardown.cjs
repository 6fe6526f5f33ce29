module.exports = async function globalTeardown() {
  await globalThis.skepSystem?.stop();
};
