"""Which machine asks."""

import ipaddress

from starlette.types import Scope

_NETWORK_BITS = 64


def client_of(scope: Scope) -> str:
    """Return the address of a client; of IPv6 the network, which one household or machine has."""
    host = str(scope["client"][0]) if scope.get("client") else ""
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host[:100]
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((int(address), _NETWORK_BITS), strict=False))
    return str(address)
