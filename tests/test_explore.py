"""The workbook to explore in, driven as its reader would: JupyterLab in Chromium, offline."""

import os
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[1]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")


@pytest.fixture
def lab(tmp_path):
    """JupyterLab as `datamap lab` starts it, in a folder with the invented group; gives its address and folder."""
    (tmp_path / "inventories").mkdir()
    shutil.copy(ROOT / "inventories" / "revontuli_group.xlsx", tmp_path / "inventories")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex(8)
    environment = os.environ | {
        "PYTHONPATH": str(ROOT), "JUPYTER_TOKEN": token, "JUPYTER_CONFIG_DIR": str(tmp_path / "config"),
        "JUPYTER_RUNTIME_DIR": str(tmp_path / "runtime"), "IPYTHONDIR": str(tmp_path / "ipython"),
    }  # fmt: skip
    command = [sys.executable, "-m", "datamap.cli", "lab", str(tmp_path), "--port", str(port), "--no-browser"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        (tmp_path / "config").mkdir()
        (tmp_path / "config" / "jupyter_server_config.py").write_text("c.ServerApp.allow_root = True\n")
    log = (tmp_path / "lab.log").open("w")
    server = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    address = f"http://localhost:{port}"
    try:
        for _ in range(120):
            try:
                urlopen(f"{address}/api/status?token={token}", timeout=2).close()
                break
            except OSError:
                assert server.poll() is None, (tmp_path / "lab.log").read_text()
                time.sleep(0.5)
        yield f"{address}/lab/tree/notebooks/explore.ipynb?token={token}", tmp_path
    finally:
        os.killpg(server.pid, signal.SIGTERM)  # the session that this test has started, and nothing else
        server.wait(30)
        log.close()


@pytest.mark.skipif(sys.platform == "win32", reason="ends the server by its process group")
def test_explore_is_run_filtered_clicked_and_exported_and_nothing_leaves_the_machine(lab):
    from playwright.sync_api import TimeoutError, sync_playwright

    address, folder = lab
    flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
        page = browser.new_page(viewport={"width": 1500, "height": 1800})
        requests = []
        page.on("request", lambda request: requests.append(request.url))
        page.goto(address, wait_until="domcontentloaded")
        page.wait_for_selector(".jp-Notebook", timeout=90_000)
        picture = page.locator(".datamap-picture svg")
        for _ in range(4):  # what is run before the kernel is ready is dropped in silence
            page.wait_for_timeout(3_000)
            page.get_by_role("menuitem", name="Run", exact=True).click()
            page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
            try:
                picture.wait_for(timeout=15_000)
                break
            except TimeoutError:
                if os.environ.get("DATAMAP_SCREENSHOT"):
                    page.screenshot(path=os.environ["DATAMAP_SCREENSHOT"])
        before = picture.inner_html()
        assert "Pigeon Mail" in page.locator("table", has_text="Transfers shown").inner_text()

        page.get_by_role("button", name="Map", exact=True).click()
        page.locator(".datamap-picture text", has_text="Country not recorded: 1 (1) transfer").wait_for(timeout=30_000)
        page.locator(".datamap-picture g.label", has_text="China").click()
        page.locator("table", has_text="Transfers behind").filter(has_text="Pearl River").wait_for(timeout=30_000)
        if os.environ.get("DATAMAP_SCREENSHOT"):
            page.screenshot(path=os.environ["DATAMAP_SCREENSHOT"].replace(".png", "-map.png"))
        page.get_by_role("button", name="Flows", exact=True).click()
        page.locator(".datamap-picture text", has_text="EU/EEA border").wait_for(timeout=30_000)

        page.get_by_label("Register", exact=True).select_option(label="Staff and payroll")
        shown = page.locator("table", has_text="Transfers shown").filter(has_not_text="Pigeon Mail")
        shown.wait_for(timeout=30_000)
        assert picture.inner_html() != before
        assert "Alpen Payroll" in shown.inner_text()

        page.locator(".datamap-picture g[data-id='STRATUS4']").first.click()
        chains = page.locator("table", has_text="Chains that end there")
        chains.wait_for(timeout=30_000)
        assert "Archive Scanning Shenzhen" in chains.inner_text()
        if os.environ.get("DATAMAP_SCREENSHOT"):
            page.screenshot(path=os.environ["DATAMAP_SCREENSHOT"])

        for kind in ("CSV", "XLSX", "SVG"):
            page.get_by_role("button", name=f"Save {kind}").click()
            page.get_by_text(f".{kind.lower()}").last.wait_for(timeout=30_000)
        browser.close()
    files = {file.suffix: file for file in (folder / "notebooks" / "exports").iterdir()}
    assert {".csv", ".xlsx", ".svg"} == set(files)
    said = files[".csv"].read_text(encoding="utf-8-sig")
    assert "Alpen Payroll" in said
    assert "Pigeon Mail" not in said
    outside = [url for url in requests if not re.match(r"(https?|ws)://localhost:|data:|blob:", url)]
    assert [] == outside
