"""From the way a call ended to the problem a client is told."""

from __future__ import annotations

from endpoint.http.limits import MEGABYTE, Limits
from endpoint.http.problems import (
    BadRequest,
    Busy,
    NotAcceptable,
    NotFound,
    Problem,
    Refused,
    ServerFault,
    TimeUp,
    TooLarge,
    Unavailable,
    UnknownFunction,
    WorkerLost,
)
from endpoint.query.keywords import function_mend
from endpoint.query.syntax import syntax_problem
from endpoint.workers.job import Verdict
from endpoint.workers.wire import Message


def problem(call: Message, ended: Message | None, verdict: Verdict | None, limits: Limits, seconds: float) -> Problem:
    """The problem of a call that did not end well: its verdict where the parent killed the worker, its outcome where
    the worker lived to say it."""
    if ended is None:
        return verdict_problem(verdict, limits, seconds)
    message = str(ended.get("message", ""))
    match ended["outcome"]:
        case "syntax" if call["operation"] == "load":
            return BadRequest(f"The document cannot be parsed: {message}")
        case "syntax":
            return syntax_problem(str(call.get("text", "")), message)
        case "function":
            return UnknownFunction(f"{message}.", hint=function_mend(message))
        case "format":
            return NotAcceptable(message, hint="Ask for another format in the Accept header.")
        case "result":
            megabytes = limits.result // MEGABYTE
            return TooLarge(f"The answer is larger than {megabytes} MB.", limit=f"result {megabytes} MB")
        case "value":
            return BadRequest(message)
        case "absent":
            return NotFound(f"There is no graph <{call.get('graph')}> here.")
        case "engine" if call["operation"] == "update":
            return Refused("The update could not be performed: LOAD and SERVICE would need the network.")
        case "memory":
            return memory_problem(limits)
        case _:
            return ServerFault("The engine could not complete this query.")


def verdict_problem(verdict: Verdict | None, limits: Limits, seconds: float) -> Problem:
    """The problem of a call whose worker is dead."""
    match verdict:
        case Verdict.TIME:
            return TimeUp(
                f"The query was ended after {seconds:g} s.",
                limit=f"time {seconds:g} s",
                hint="Add a LIMIT, or bind more of the pattern: a class, a property, a graph.",
                retry_after=1,
            )
        case Verdict.MEMORY:
            return memory_problem(limits)
        case Verdict.TOTAL:
            megabytes = limits.total // MEGABYTE
            return Unavailable(
                f"All queries together took more memory than the server's {megabytes} MB; this one took the most.",
                limit=f"server memory {megabytes} MB",
                hint="Group, order or concatenate fewer solutions, or try again when the server is less busy.",
            )
        case Verdict.CLOSED:
            return Busy("The server is about to stop.", retry_after=10)
        case Verdict.LONG:
            return Busy("Too many long queries are running.", limit="long")
        case _:
            return WorkerLost("The process that evaluated the query ended; nothing else was harmed.", retry_after=1)


def memory_problem(limits: Limits) -> TooLarge:
    return TooLarge(
        f"The query took more than {limits.memory // MEGABYTE} MB of memory.",
        limit="memory",
        hint="Group, order or concatenate fewer solutions.",
    )
