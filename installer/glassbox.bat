@echo off
rem Starts Glassbox: finds a JDK 25 or newer, hands over the arguments, the folder and the exit code.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0.."
set "jdk="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :consider "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :consider "%%~d"
if not defined jdk (
  echo Glassbox needs a JDK 25 or newer, and none was found. Install one with 1>&2
  echo   winget install EclipseAdoptium.Temurin.25.JDK 1>&2
  echo or set JAVA_HOME to the folder of one. 1>&2
  exit /b 1
)

rem The JVM says that the vector module is an incubator one, and has no flag for silence: its messages
rem wait in a file, and all but that line are shown at the end.
set "errors=%TEMP%\glassbox-%RANDOM%%RANDOM%.txt"
"%jdk%\bin\java.exe" "@%home%\bin\jvm.options" -p "%home%\javafx" -cp "%home%\lib\*" glassbox.Main %* 2>"%errors%"
set "status=%ERRORLEVEL%"
findstr /v /c:"WARNING: Using incubator modules" "%errors%" 1>&2
del "%errors%" 2>nul
exit /b %status%

:consider
if defined jdk exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :version "%~1" %%v
exit /b 0

:version
set "major=%~2"
set "major=%major:"=%"
if %major% GEQ 25 set "jdk=%~1"
exit /b 0
