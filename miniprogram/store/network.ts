/** Whether the phone has a network, as far as it says itself. */
const network = { online: true };
const listeners = new Set<(online: boolean) => void>();

/** False only while the phone itself reports that it has no network. */
export function isOnline(): boolean {
  return network.online;
}

/** Calls `listen` when the network goes or returns; answers the way to stop. */
export function onNetworkChange(listen: (online: boolean) => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

const turn = (online: boolean): void => {
  if (network.online === online) return;
  network.online = online;
  listeners.forEach((listen) => listen(online));
};

/** Starts listening to the phone. Call once, when the app starts. */
export function watchNetwork(): void {
  wx.getNetworkType({ success: ({ networkType }) => turn(networkType !== 'none') });
  wx.onNetworkStatusChange(({ isConnected }) => turn(isConnected));
}
