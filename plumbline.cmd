@echo off
rem Starts Plumbline. Builds it on first use. Nobody has tried this on Windows yet; please tell us what it does there.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%cli\target\plumbline-runner.jar"
set "MADE=%HOME_DIR%cli\target\quarkus-artifact.properties"
set "LOCK=%HOME_DIR%target\building"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
rem Maven writes the second file when the first is whole.
if exist "%JAR%" if exist "%MADE%" if not exist "%LOCK%" goto archive
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
set "WAITED="
:lock
mkdir "%LOCK%" 2> nul && goto build
if not defined WAITED echo Another start is building Plumbline. Waiting for it. If there is none, remove %LOCK% 1>&2
set "WAITED=yes"
ping -n 2 127.0.0.1 > nul
if exist "%LOCK%" goto lock
if exist "%JAR%" if exist "%MADE%" goto archive
goto lock
:build
echo Building Plumbline. This happens once, and takes a minute or two. 1>&2
pushd "%HOME_DIR%"
call mvnw.cmd -B -q -DskipTests -Dquick -Dspotless.check.skip=true -pl cli -am package > target\build.log 2>&1
set "RESULT=%ERRORLEVEL%"
popd
rmdir "%LOCK%"
if not "%RESULT%" == "0" (
    echo plumbline: the build failed. All of its output is in %HOME_DIR%target\build.log 1>&2
    exit /b 70
)
:archive
set "FLAGS=-XX:+UseG1GC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Djdk.console=java.base -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0"
set "CACHE=%LOCALAPPDATA%\plumbline"
set "ARCHIVE=%CACHE%\plumbline.jsa"
if not exist "%CACHE%" mkdir "%CACHE%" 2> nul
rem Written elsewhere first, so that nobody reads half of it.
if not exist "%ARCHIVE%" "%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%ARCHIVE%.new" -jar "%JAR%" decide --answers "%HOME_DIR%examples\three-engineers.yaml" > nul 2>&1
if not exist "%ARCHIVE%" move /y "%ARCHIVE%.new" "%ARCHIVE%" > nul 2>&1
set "PLUMBLINE_COMMAND=plumbline"
"%JAVA%" %FLAGS% "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
