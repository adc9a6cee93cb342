@echo off
rem Starts Plumbline: from a distribution, or from a checkout, where it is built on first use and when sources have changed.
rem Nobody has tried this on Windows yet; please tell us what it does there.
rem No line is in parentheses: a folder such as "Program Files (x86)" would close them.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FLAGS=-XX:+UseG1GC -XX:NewSize=48m -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Djdk.console=java.base -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
rem The server for assistants is a program of its own: plumbline mcp [DIR]. What else may stand there is asked of the other.
set "PROGRAM=cli"
set "RUNNER=plumbline-runner.jar"
if "%~1" == "mcp" if not "%~2" == "--help" if not "%~2" == "-h" set "PROGRAM=mcp"
if "%PROGRAM%" == "mcp" set "RUNNER=plumbline-mcp-runner.jar"
set "HOME_DIR=%~dp0.."
set "APP=%HOME_DIR%\lib"
if exist "%APP%\built" goto archive

set "HOME_DIR=%~dp0"
set "APP=%HOME_DIR%%PROGRAM%\target"
set "LOCK=%HOME_DIR%target\building"
set "WAITED="
call :fresh && goto start
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
:lock
mkdir "%LOCK%" 2> nul && goto build
if not defined WAITED echo Another start is building Plumbline. Waiting for it. If there is none, remove "%LOCK%" 1>&2
set "WAITED=yes"
ping -n 2 127.0.0.1 > nul
if exist "%LOCK%" goto lock
call :fresh && goto start
goto lock
:build
echo Building Plumbline. This happens once, and takes a minute or two. 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -B -q -DskipTests -Dquick -Dspotless.check.skip=true -pl %PROGRAM% -am package > target\build.log 2>&1
set "RESULT=%ERRORLEVEL%"
popd
rmdir "%LOCK%"
if "%RESULT%" == "0" goto start
echo plumbline: the build failed. All of its output is in "%HOME_DIR%target\build.log" 1>&2
exit /b 70

rem Whether Maven has finished a jar, and since the last change of a source: it writes the file that is looked at last.
:fresh
if exist "%LOCK%" exit /b 1
if not exist "%APP%\%RUNNER%" exit /b 1
if not exist "%APP%\quarkus-artifact.properties" exit /b 1
pushd "%HOME_DIR%"
powershell -NoProfile -Command "$made = (Get-Item %PROGRAM%\target\quarkus-artifact.properties).LastWriteTimeUtc; $sources = @(Get-Item pom.xml, *\pom.xml) + @(Get-ChildItem -Recurse -File adr\src\main, templates\src\main, archunit-rules\src\main, checker\src\main, workbench\src\main, %PROGRAM%\src\main); exit [int][bool]($sources | Where-Object LastWriteTimeUtc -gt $made)"
set "RESULT=%ERRORLEVEL%"
popd
exit /b %RESULT%

rem Standard output is the protocol's, in UTF-8.
:serve
if not "%~2" == "" cd /d "%~2" || exit /b 2
"%JAVA%" %FLAGS% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -jar "%APP%\%RUNNER%"
exit /b %ERRORLEVEL%

rem A class archive in the user's cache, for each build that was unpacked. The JVM does without it if it does not fit.
:archive
if "%PROGRAM%" == "mcp" goto serve
set /p BUILT=< "%APP%\built"
set "CACHE=%LOCALAPPDATA%\plumbline"
set "ARCHIVE=%CACHE%\plumbline-%BUILT%.jsa"
if not exist "%CACHE%" mkdir "%CACHE%" 2> nul
rem Written elsewhere first, so that nobody reads half of it.
set "NEW=%ARCHIVE%.%RANDOM%"
if not exist "%ARCHIVE%" "%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%NEW%" -jar "%APP%\%RUNNER%" decide --answers "%HOME_DIR%\examples\three-engineers.yaml" > nul 2>&1
if not exist "%ARCHIVE%" move /y "%NEW%" "%ARCHIVE%" > nul 2>&1
if exist "%ARCHIVE%" set FLAGS=%FLAGS% "-XX:SharedArchiveFile=%ARCHIVE%"

rem What is printed is UTF-8. The console gets back the code page that it had.
:start
if "%PROGRAM%" == "mcp" goto serve
set "PLUMBLINE_COMMAND=plumbline"
set "PAGE="
for /f "tokens=2 delims=:." %%p in ('chcp') do set "PAGE=%%p"
chcp 65001 > nul
"%JAVA%" %FLAGS% -jar "%APP%\%RUNNER%" %*
set "RESULT=%ERRORLEVEL%"
if defined PAGE chcp %PAGE% > nul
exit /b %RESULT%
