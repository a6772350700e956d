#!/bin/sh
# Runs a command where it can reach this machine only, and says how often something tried to leave.
#   scripts/no_network.sh COMMAND [ARGUMENT...]
# In a network namespace of its own (as root, or in a user namespace): loopback is up, there is no route out, and the
# kernel counts each attempt. Where no namespace can be had, under strace, which sees every address. Where neither can,
# plainly, and says so.
# Exit: the command's; 1 where the command ended well and something tried to leave.
set -u
[ $# -gt 0 ] || { echo "usage: $0 COMMAND [ARGUMENT...]" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)

if [ "${1:-}" = --inside ]; then
    shift
    python3 - <<'PYTHON' || exit 1
import fcntl, os, socket, struct

SIOCSIFFLAGS, IFF_UP, IFF_RUNNING = 0x8914, 0x1, 0x40  # netdevice(7)
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
    fcntl.ioctl(any_socket, SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", IFF_UP | IFF_RUNNING))
# Chromium asks the kernel for a way to this address before each look-up, and sends nothing; no flag of it stops that.
# It is given a way, to nowhere: what is really sent there is counted like everything else.
ASKED_FOR, SIOCADDRT, RTF_UP, RTF_HOST, LOOPBACK = "2001:4860:4860::8888", 0x890B, 0x1, 0x4, 1
if os.path.exists("/proc/net/if_inet6"):
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as any_socket:
        address = socket.inet_pton(socket.AF_INET6, ASKED_FOR)
        route = (address, bytes(16), bytes(16), 0, 128, 0, 1, 0, RTF_UP | RTF_HOST, LOOPBACK)  # struct in6_rtmsg
        fcntl.ioctl(any_socket, SIOCADDRT, struct.pack("16s16s16sIHHILIi", *route))
PYTHON
    # A resolver at an address for documentation (RFC 5737), so that a look-up of a name is an attempt to leave.
    resolver=$(mktemp) && echo "nameserver 192.0.2.53" >"$resolver"
    mount --bind "$resolver" /etc/resolv.conf 2>/dev/null || echo "no_network: names are looked up as before" >&2
    CYBERLEX_NETWORK=none "$@"
    code=$?
    attempts=$(python3 "$here/outbound_attempts.py")
    rm -f "$resolver"
    echo "no_network: $attempts attempts to leave this machine" >&2
    [ "$code" -ne 0 ] || [ "$attempts" -eq 0 ] || code=1
    exit "$code"
fi

if unshare --net --mount true 2>/dev/null; then
    exec unshare --net --mount "$here/no_network.sh" --inside "$@"
elif unshare --map-root-user --net --mount true 2>/dev/null; then
    exec unshare --map-root-user --net --mount "$here/no_network.sh" --inside "$@"
elif strace -f -o /dev/null true 2>/dev/null; then
    log=$(mktemp)
    strace -f -qq -e trace=connect,sendto,sendmsg,sendmmsg -o "$log" "$@"
    code=$?
    outbound=$(grep -E 'sin_addr|sin6_addr|inet_pton' "$log" |
        grep -vE 'inet_addr\("(127\.[0-9.]+|0\.0\.0\.0)"\)|inet_pton\(AF_INET6, "(::1|::|::ffff:127\.[0-9.]+)"' |
        grep -vE 'connect\(.*"2001:4860:4860::8888"' || true)  # Chromium, as above
    rm -f "$log"
    attempts=$(printf '%s' "$outbound" | grep -c . || true)
    [ -z "$outbound" ] || printf '%s\n' "$outbound" | head -20 >&2
    echo "no_network: $attempts attempts to leave this machine, seen by strace" >&2
    [ "$code" -ne 0 ] || [ "$attempts" -eq 0 ] || code=1
    exit "$code"
else
    echo "no_network: neither a network namespace nor strace can be had here: the network is not watched" >&2
    exec "$@"
fi
