"""Runs the lines of a text: those with ``!`` say what becomes of the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ....diagnostics import Code
from ....patterns import pattern
from ....source import Span
from ...problems import Problems
from ..line import Line, expanded
from .expressions import Value, WrongExpression, shown, truth
from .scope import Macro, Routine, Scope, TooMuch, split_arguments

_IS_USED = pattern(
    r"!(?!pragma\b|theme\b|include|import\b|assume\b)\w|!\$|.*%\w+\s*\(", re.IGNORECASE
)
_LEFT_ALONE = pattern(r"!(?:pragma|theme|include\w*|import|assume|transformation)\b", re.IGNORECASE)
_ASSIGN = pattern(
    r"!\s*(?:(?P<where>local|global)\s+)?(?P<name>\$?\w+)\s*(?P<unless>\?)?=\s*(?P<value>.*)\Z"
)
_DEFINE = pattern(
    r"!define(?P<long>long)?\s+(?P<name>\$?\w+)(?P<args>\([^()]*\))?\s*(?P<body>.*)\Z",
    re.IGNORECASE,
)
_UNDEFINE = pattern(r"!undef(?:ine)?\s+(?P<name>\$?\w+)\Z", re.IGNORECASE)
_ROUTINE = pattern(
    r"!\s*(?:final\s+)?(?P<unquoted>unquoted\s+)?(?:final\s+)?(?P<kind>procedure|function)\s+"
    r"(?P<name>\$?\w+)\s*\((?P<args>.*?)\)\s*(?:!?return\s+(?P<gives>.*))?\Z",
    re.IGNORECASE,
)
_RETURN = pattern(r"!return\b\s*(?P<value>.*)\Z", re.IGNORECASE)
_FOREACH = pattern(r"!foreach\s+(?P<name>\$?\w+)\s+in\s+(?P<value>.*)\Z", re.IGNORECASE)
_BLOCK = pattern(r"!(?P<word>ifdef|ifndef|if|while)\b\s*(?P<value>.*)\Z", re.IGNORECASE)
_BRANCH = pattern(r"!(?P<word>elseif|else)\b\s*(?P<value>.*)\Z", re.IGNORECASE)
_QUIET = pattern(
    r"!(?:log|dump_memory|startsub|endsub|assert|exit)\b\s*(?P<value>.*)\Z", re.IGNORECASE
)
_CALL = pattern(r"(?P<name>\$?\w+)\s*\(")
_OPENS = pattern(
    r"!(?:(?P<if>if(?:n?def)?)|(?P<while>while)|(?P<foreach>foreach)|(?P<long>definelong))\b",
    re.IGNORECASE,
)
_CLOSES = pattern(
    r"!end(?P<word>if|while|for|procedure|function|definelong)\b|!end\s?(?P<parted>if|while|for)\b",
    re.IGNORECASE,
)
_CLOSED_BY = {"if": "if", "while": "while", "foreach": "for", "long": "definelong"}
_INVOKE = pattern(r"%invoke_procedure\s*\(", re.IGNORECASE)
_MOST_ROUNDS = 999
_DEEPEST = 20
_MOST_CHARACTERS = 10_000_000


def preprocess(lines: list[Line], problems: Problems) -> list[Line]:
    """What lines become.

    Args:
        lines: The lines of a diagram, without comments.
        problems: Takes what is wrong with the instructions.
    """
    if not any(line.match(_IS_USED) for line in lines):
        return lines
    return _Runner(lines, problems).run()


class _Returned(Exception):  # noqa: N818 - it names what happened
    """A function is left with a value."""

    def __init__(self, value: Value) -> None:
        super().__init__()
        self.value = value


class _Scope(Scope):
    """A scope whose functions may have several lines."""

    def __init__(self, runner: _Runner) -> None:
        super().__init__()
        self._runner = runner

    def run_function(self, name: str, routine: Routine, arguments: list[Value]) -> Value:
        if routine.gives is not None:
            return super().run_function(name, routine, arguments)
        self.enter(name, routine, arguments)
        try:
            self._runner.run_lines(*routine.lines)
        except _Returned as returned:
            return returned.value
        finally:
            self.variables.pop()
        return ""


class _Runner:
    """Runs lines; each instruction of several lines knows where it ends."""

    def __init__(self, lines: Sequence[Line], problems: Problems) -> None:
        self.lines = lines
        self.problems = problems
        self.scope = _Scope(self)
        self.ends = _find_ends(lines, problems)
        self.output: list[Line] = []
        self.caller: Span | None = None
        self.stopped = False
        self.depth = 0
        self.written = 0

    def run(self) -> list[Line]:
        """All lines."""
        try:
            self.run_lines(0, len(self.lines))
        except (TooMuch, RecursionError):
            self.tell(self.lines[-1], "the text expands without end", "look for a loop in it")
        except _Returned:
            pass
        return self.output

    def run_lines(self, start: int, end: int) -> None:
        """Run the lines of a stretch."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise TooMuch
        at = start
        while at < end and not self.stopped:
            at = self.run_line(at)
        self.depth -= 1

    def run_line(self, at: int) -> int:
        """Run one instruction or line; gives the index of what comes behind it."""
        line = self.lines[at]
        self.scope.step()
        end = self.ends.get(at)
        try:
            if end is not None:
                return self.run_block(at, end, line)
            if line.text.startswith("!", line.start):
                self.instruct(line)
            else:
                self.emit(line)
        except WrongExpression as wrong:
            self.tell(line, f"this has no value: {wrong}")
            return at + 1 if end is None else end + 1
        return at + 1

    def tell(self, line: Line, message: str, hint: str | None = None) -> None:
        """Tell of something wrong in a line."""
        self.problems.error(Code.BAD_VALUE, message, self.caller or line.whole, hint)

    def run_block(self, at: int, end: int, line: Line) -> int:
        """An instruction that goes on to the line of an index."""
        routine, definition = line.match(_ROUTINE), line.match(_DEFINE)
        if routine is not None:
            self.declare(routine, (at + 1, end))
        elif definition is not None:
            body = "\n".join(str(each) for each in self.lines[at + 1 : end])
            self.define(definition, body)
        elif (loop := line.match(_FOREACH)) is not None:
            self.run_foreach(at, end, loop)
        else:
            block = line.match(_BLOCK)
            if block is not None and block["word"].lower() == "while":
                self.run_while(at, end, line, block["value"])
            elif block is not None:
                self.run_if(at, end, block)
        return end + 1

    def run_foreach(self, at: int, end: int, loop: re.Match[str]) -> None:
        """``!foreach $x in LIST`` to ``!endfor``."""
        values = self.scope.value(loop["value"])
        for value in list(values) if isinstance(values, list | dict) else []:
            self.scope.assign(loop["name"], value, "")
            self.run_lines(at + 1, end)

    def run_while(self, at: int, end: int, line: Line, condition: str) -> None:
        """``!while CONDITION`` to ``!endwhile``."""
        for _ in range(_MOST_ROUNDS):
            if not truth(self.scope.value(condition)) or self.stopped:
                return
            self.run_lines(at + 1, end)
        self.tell(line, "this loop does not end", "let its condition become false")

    def run_if(self, at: int, end: int, block: re.Match[str]) -> None:
        """``!if``, ``!ifdef``, ``!ifndef`` with their branches, to ``!endif``."""
        begin, chosen = at + 1, self.holds(block["word"].lower(), block["value"])
        for index in self.branches(at, end):
            if chosen:
                self.run_lines(begin, index)
                return
            branch = self.lines[index].match(_BRANCH)
            if branch is not None and index < end:
                is_else = branch["word"].lower() == "else"
                begin, chosen = index + 1, is_else or self.holds("if", branch["value"])

    def branches(self, at: int, end: int) -> list[int]:
        """Indices of the lines that begin another branch, and of the one that ends all."""
        found, index = [], at + 1
        while index < end:
            inner = self.ends.get(index)
            if inner is None and self.lines[index].match(_BRANCH) is not None:
                found.append(index)
            index = index + 1 if inner is None else inner + 1
        return [*found, end]

    def holds(self, word: str, condition: str) -> bool:
        """Whether a condition holds."""
        if word == "if":
            return truth(self.scope.value(condition))
        return self.scope.is_known(condition.strip()) is (word == "ifdef")

    def instruct(self, line: Line) -> None:
        """An instruction on one line."""
        if line.match(_LEFT_ALONE):
            self.output.append(line)
        elif (found := line.match(_RETURN)) is not None:
            raise _Returned(self.scope.value(found["value"]))
        elif (found := line.match(_ROUTINE)) is not None and found["gives"] is not None:
            self.declare(found, (0, 0))
        elif (found := line.match(_DEFINE)) is not None:
            self.define(found, found["body"])
        elif (found := line.match(_UNDEFINE)) is not None:
            self.scope.macros.pop(found["name"], None)
            self.scope.variables[0].pop(found["name"], None)
        elif line.match(_CLOSES) or line.match(_BRANCH):
            return  # told of already, or it belongs to nothing that could choose it
        elif (found := line.match(_QUIET)) is not None:
            self.stopped = line.text.lower().startswith("!exit", line.start)
        elif (found := line.match(_ASSIGN)) is not None:
            if not found["unless"] or self.scope.variable(found["name"]) is None:
                value = self.scope.value(found["value"])
                self.scope.assign(found["name"], value, found["where"] or "")
        else:
            message = "this is no instruction of PlantUML's preprocessor"
            self.tell(line, message, 'write !$name = "value", !define NAME text, !if, !procedure')

    def define(self, found: re.Match[str], body: str) -> None:
        """``!define NAME[(a, b)] BODY``."""
        parameters = None
        if found["args"] is not None:
            names = found["args"][1:-1].split(",")
            parameters = tuple(name.split("=")[0].strip() for name in names if name.strip())
        self.scope.macros[found["name"]] = Macro(parameters, body.strip())

    def declare(self, found: re.Match[str], lines: tuple[int, int]) -> None:
        """``!procedure`` and ``!function``."""
        arguments, _ = split_arguments(found["args"] + ")", 0)
        parameters = []
        for argument in arguments:
            name, equals, default = argument.partition("=")
            parameters.append((name.strip(), default.strip() if equals else None))
        routine = Routine(tuple(parameters), lines, found["gives"], bool(found["unquoted"]))
        is_function = found["kind"].lower() == "function"
        target = self.scope.functions if is_function else self.scope.procedures
        target[found["name"]] = routine

    def emit(self, line: Line) -> None:
        """A line that is no instruction: a call of a procedure, or text with names in it."""
        call = line.match(_CALL)
        if call is not None and call["name"] in self.scope.procedures:
            self.call(line, call["name"], str(line))
            return
        if line.match(_INVOKE) is not None:
            text = str(line)
            name, *arguments = self.scope.expression(text, text.index("(")).arguments() or [""]
            self.enter(line, shown(name), arguments)
            return
        text = line.text[line.left : line.right]
        after = self.scope.substituted(text)
        if after == text and self.caller is None:
            self.output.append(line)
            return
        self.written += len(after)
        if self.written > _MOST_CHARACTERS:
            raise TooMuch
        origin = self.caller or line.whole
        self.output += [expanded(each, origin) for each in after.split("\n")]

    def call(self, line: Line, name: str, text: str) -> None:
        """``$name(ARGUMENTS)`` on a line of its own."""
        if self.scope.macros:
            text = self.scope.substituted(text)
        begin = text.index("(")
        if self.scope.procedures[name].unquoted:
            written, _ = split_arguments(text, begin + 1)
            arguments: list[Value] = [self.scope.substituted(each).strip('"') for each in written]
        else:
            arguments = self.scope.expression(text, begin).arguments()
        self.enter(line, name, arguments)

    def enter(self, line: Line, name: str, arguments: list[Value]) -> None:
        """Run the lines of a procedure; whatever they give stands where it was called."""
        routine = self.scope.procedures.get(name)
        if routine is None:
            raise WrongExpression(f"there is no procedure {name}()")
        self.scope.enter(name, routine, arguments)
        outer, self.caller = self.caller, self.caller or line.whole
        try:
            self.run_lines(*routine.lines)
        except _Returned:
            pass
        finally:
            self.caller = outer
            self.scope.variables.pop()


def _find_ends(lines: Sequence[Line], problems: Problems) -> dict[int, int]:
    """Where the instructions of several lines end, by the index of their first line."""
    ends: dict[int, int] = {}
    waiting: list[tuple[int, str]] = []
    for index, line in enumerate(lines):
        if not line.text.startswith("!", line.start):
            continue
        closes = line.match(_CLOSES)
        if closes is not None:
            word = (closes["word"] or closes["parted"]).lower()
            if waiting and waiting[-1][1] == word:
                ends[waiting.pop()[0]] = index
            else:
                message = f"there is nothing that '{line}' could close"
                problems.error(Code.UNMATCHED, message, line.whole, "leave it out")
            continue
        opened = _opened(line)
        if opened is not None:
            waiting.append((index, opened))
    for index, word in reversed(waiting):
        message = f"this is never closed, a line '!end{word}' was expected below"
        problems.error(Code.UNCLOSED, message, lines[index].whole, f"write !end{word}")
        ends[index] = len(lines)
    return ends


def _opened(line: Line) -> str | None:
    """What closes the instruction that a line opens; None if it has one line."""
    found = line.match(_OPENS)
    if found is not None:
        return _CLOSED_BY[str(found.lastgroup)]
    routine = line.match(_ROUTINE)
    return routine["kind"].lower() if routine is not None and routine["gives"] is None else None
