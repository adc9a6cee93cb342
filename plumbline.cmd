@echo off
rem Starts Plumbline. Builds it on first use.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%cli\target\plumbline-runner.jar"
set "ARCHIVE=%HOME_DIR%cli\target\plumbline.jsa"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java.exe")
if exist "%JAR%" goto archive
echo Building Plumbline. This happens once, and takes a minute or two. 1>&2
if not exist "%HOME_DIR%target" mkdir "%HOME_DIR%target"
pushd "%HOME_DIR%"
call mvnw.cmd -B -q -DskipTests -Dspotless.check.skip=true -pl cli -am package > target\build.log 2>&1
if errorlevel 1 (
    echo plumbline: the build failed. All of its output is in %HOME_DIR%target\build.log 1>&2
    popd
    exit /b 70
)
popd
:archive
set "FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xlog:disable -Djdk.console=java.base"
if not exist "%ARCHIVE%" "%JAVA%" %FLAGS% "-XX:ArchiveClassesAtExit=%ARCHIVE%" -jar "%JAR%" decide --answers "%HOME_DIR%examples\three-engineers.yaml" > nul 2>&1
"%JAVA%" %FLAGS% "-XX:SharedArchiveFile=%ARCHIVE%" -jar "%JAR%" %*
exit /b %ERRORLEVEL%
