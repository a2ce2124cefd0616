"""The PNG format: chunks, and pictures of a few colours, which take a sixth of the room."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_BITS = 2
_PER_BYTE = 8 // _BITS
_PALETTE = 3
_UNFILTERED = b"\0"


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_size(head: bytes) -> tuple[int, int]:
    """Width and height of a PNG in its own pixels, told by its first 24 bytes."""
    width, height = struct.unpack(">II", head[16:24])
    return width, height


def in_few_colors(png: bytes, colors: Sequence[str]) -> bytes:
    """A PNG again with each pixel in the nearest of up to four colours, each ``#rrggbb``.

    Lines and letters stay as they are, light fills may vanish. What is transparent becomes black,
    so a picture should have a background.

    Raises:
        ImportError: Pillow is not installed.
    """
    from PIL import Image

    channels = b"".join(bytes.fromhex(color.removeprefix("#")) for color in colors)
    palette = Image.new("P", (1, 1))
    palette.putpalette(channels)
    with Image.open(BytesIO(png)) as picture:
        nearest = picture.convert("RGB").quantize(palette=palette, dither=Image.Dither.NONE)
    width, height = nearest.size
    header = struct.pack(">IIBBBBB", width, height, _BITS, _PALETTE, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"PLTE", channels), (b"IDAT", _packed(nearest.tobytes(), width)))
    return SIGNATURE + b"".join(png_chunk(*each) for each in (*chunks, (b"IEND", b"")))


def _packed(pixels: bytes, width: int) -> bytes:
    """Rows of indices, four to a byte, compressed; Pillow itself makes them a fifth larger."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_FILTERED)
    rows = (pixels[start : start + width] for start in range(0, len(pixels), width))
    packed = b"".join(_UNFILTERED + _packed_row(row) for row in rows)
    return compressor.compress(packed) + compressor.flush()


def _packed_row(row: bytes) -> bytes:
    """One row: its first, second ... pixels of every four side by side as large numbers."""
    row += bytes(-len(row) % _PER_BYTE)
    bits = 0
    for place in range(_PER_BYTE):
        bits = bits << _BITS | int.from_bytes(row[place::_PER_BYTE], "big")
    return bits.to_bytes(len(row) // _PER_BYTE, "big")
