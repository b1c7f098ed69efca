"""Which machines may be asked: none that only this one, or its own network, can reach."""

import ipaddress
import socket

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

# IPv6 addresses that pass on to an IPv4 address which they hold: mapped and compatible
# (RFC 4291), translated (RFC 6052, RFC 8215), 6to4 (RFC 3056) and Teredo (RFC 4380). Public web
# servers are reached without them, so all are refused.
_WRAPPED = tuple(
    map(
        ipaddress.IPv6Network,
        ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32"),
    )
)
# Older versions of Python take some of these (IANA special-purpose registries) for global.
_SPECIAL = tuple(
    map(
        ipaddress.ip_network,
        ("100.64.0.0/10", "192.0.0.0/24", "192.88.99.0/24", "100::/64", "2001:db8::/32",
         "3fff::/20", "5f00::/16", "fec0::/10"),
    )
)  # fmt: skip


def is_public(address: IPAddress) -> bool:
    """Return whether an address belongs to the public internet, and to a single machine there."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if isinstance(address, ipaddress.IPv6Address) and address.scope_id is not None:
        return False
    return not any(
        address.version == network.version and address in network
        for network in (*_WRAPPED, *_SPECIAL)
    )


def resolve(host: str, port: int) -> list[IPAddress]:
    """Return the addresses of a host, in the order of the system's resolver.

    Raises:
        OSError: there is no such host, or nobody to ask.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = [ipaddress.ip_address(str(entry[4][0])) for entry in found]
    return list(dict.fromkeys(addresses))
