"""The twin that shows the receipt first and commits the report a moment later."""

from __future__ import annotations

import threading
import time
from types import ModuleType
from typing import Any

from spoiling import spoil_module  # type: ignore[import-not-found]  # stands on PYTHONPATH beside this folder

_DELAY_SECONDS = 1.0


def _spoil(module: ModuleType) -> None:
    receive = module.receive

    def receive_later(report: Any, **options: Any) -> Any:  # noqa: ANN401 - whatever the real one takes
        def commit() -> None:
            time.sleep(_DELAY_SECONDS)
            receive(report, **options)

        threading.Thread(target=commit, daemon=True).start()
        code = module.receipts.code_for(module._one_string(report), module.settings.RECEIPT_KEY)
        now = module.SystemClock().now()
        return module.Receipt(code=code, received_at=now, answer_due_at=now)

    module.receive = receive_later  # type: ignore[attr-defined]  # the point of the twin


spoil_module("upheld.server.intake.services", _spoil)
