"""The PNG format: chunks, and pictures of a few colours, which take a sixth of the room."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_PALETTE = 3
_UNFILTERED = b"\0"
_LEVELS = 256
_IN_ONE_BIT = 2


class Look(NamedTuple):
    """A way to show a picture in fewer bytes.

    Attributes:
        scale: How large it is, compared to before.
        colors: Up to four colours, each ``#rrggbb``.
        meant: The colours that are shown in each of those; the same unless said.
    """

    scale: float
    colors: tuple[str, ...]
    meant: tuple[str, ...] = ()


def png_chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_size(head: bytes) -> tuple[int, int]:
    """Width and height of a PNG in its own pixels, told by its first 24 bytes."""
    width, height = struct.unpack(">II", head[16:24])
    return width, height


class ShadesOfGrey:
    """A PNG that is to be shown in fewer bytes.

    Raises:
        ImportError: Pillow is not installed.
    """

    def __init__(self, png: bytes) -> None:
        from PIL.Image import Resampling
        from PIL.Image import open as open_picture

        with open_picture(BytesIO(png)) as picture:
            self._drawn = picture.convert("L")
        self._smooth = Resampling.BILINEAR

    def in_look(self, look: Look) -> bytes:
        """The PNG in a look, each pixel in the colour that is nearest in brightness.

        Lines and letters stay as they are, light fills may vanish. What is transparent becomes
        black, so a picture should have a background.
        """
        width, height = (max(round(side * look.scale), 1) for side in self._drawn.size)
        is_same = (width, height) == self._drawn.size
        scaled = self._drawn if is_same else self._drawn.resize((width, height), self._smooth)
        indices = scaled.point(_nearest(look.meant or look.colors)).tobytes()
        bits = 1 if len(look.colors) <= _IN_ONE_BIT else 2
        header = struct.pack(">IIBBBBB", width, height, bits, _PALETTE, 0, 0, 0)
        channels = b"".join(_channels(color) for color in look.colors)
        data = _packed(indices, width, 8 // bits)
        chunks = ((b"IHDR", header), (b"PLTE", channels), (b"IDAT", data), (b"IEND", b""))
        return SIGNATURE + b"".join(png_chunk(*each) for each in chunks)


def _nearest(colors: Sequence[str]) -> list[int]:
    """For each brightness the index of the colour that is nearest to it."""
    known = [_brightness(color) for color in colors]
    return [
        min(range(len(known)), key=lambda index: abs(known[index] - level))
        for level in range(_LEVELS)
    ]


def _brightness(color: str) -> float:
    """What Pillow makes of a colour in shades of grey."""
    red, green, blue = _channels(color)
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _channels(color: str) -> bytes:
    return bytes.fromhex(color.removeprefix("#"))


def _packed(pixels: bytes, width: int, per_byte: int) -> bytes:
    """Rows of indices, some to a byte, compressed; Pillow itself makes them a fifth larger."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_FILTERED)
    rows = (pixels[start : start + width] for start in range(0, len(pixels), width))
    packed = b"".join(_UNFILTERED + _packed_row(row, per_byte) for row in rows)
    return compressor.compress(packed) + compressor.flush()


def _packed_row(row: bytes, per_byte: int) -> bytes:
    """One row: its first, second ... pixels of every few side by side as large numbers."""
    row += bytes(-len(row) % per_byte)
    bits = 0
    for place in range(per_byte):
        bits = bits << 8 // per_byte | int.from_bytes(row[place::per_byte], "big")
    return bits.to_bytes(len(row) // per_byte, "big")
