# Sourced by dev: a session in which the window is tested and looked at. Uses its build, use_build and die.
# shellcheck shell=bash disable=SC2154

# begin_session WxH: a display, a bus and user folders of this run's own; nothing of the caller's desktop is touched.
begin_session() {
  local bus display number
  scratch=$(mktemp -d /tmp/jixiao.XXXXXX)
  session=()
  trap end_session EXIT
  export XDG_RUNTIME_DIR=$scratch/run XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data
  export XDG_CACHE_HOME=$scratch/cache XDG_STATE_HOME=$scratch/state
  mkdir -m 700 "$XDG_RUNTIME_DIR"
  mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
  # A blinking caret or a running animation would make two pictures of the same thing differ.
  printf '[Settings]\ngtk-cursor-blink=false\ngtk-enable-animations=false\n' >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini"

  exec {display}< <(exec Xvfb -displayfd 1 -screen 0 "$1x24" -nolisten tcp -noreset 2>"$scratch/xvfb.log")
  session+=($!)
  read -r -u "$display" number || die "No display: $(tail -n 1 "$scratch/xvfb.log")"
  # What the bus starts has them, too.
  unset WAYLAND_DISPLAY XAUTHORITY AT_SPI_BUS_ADDRESS
  export DISPLAY=:$number
  mapfile -t bus < <(dbus-daemon --session --fork --print-address=1 --print-pid=1 2>"$scratch/bus.log")
  [ ${#bus[@]} = 2 ] || die "No session bus: $(tail -n 1 "$scratch/bus.log")"
  session+=("${bus[1]}")
  export DBUS_SESSION_BUS_ADDRESS=${bus[0]}
  export GDK_BACKEND=x11 GSK_RENDERER=cairo ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0
  # The toolkit asks for this bus as it starts; on a machine so busy that there is no answer in 25 s it warns, which ends a test.
  gdbus call --session --timeout 120 --dest org.a11y.Bus --object-path /org/a11y/bus --method org.a11y.Bus.GetAddress \
    >"$scratch/accessibility.log" 2>&1 || die "No accessibility bus: $(tail -n 1 "$scratch/accessibility.log")"
}

end_session() {
  kill "${session[@]}" 2>/dev/null || true
  # What the bus started may still write a file of its own while the folders go: that makes no test a failure.
  rm -rf "$scratch" 2>/dev/null || rm -rf "$scratch" || true
}

# picture FILE: the display once three looks agree and show more than one colour.
picture() {
  local last='' now tries same=0
  for tries in {1..150}; do
    kill -0 "$app" 2>/dev/null || die "jixiao ended before its window could be seen."
    import -window root "$1"
    now=$(identify -format '%# %k' "$1")
    if [ "$now" != "$last" ] || [ "${now#* }" = 1 ]; then same=0; fi
    same=$((same + 1)) last=$now
    [ $same -lt 3 ] || return 0
    sleep 0.2
  done
  die "The window did not come to rest in ${tries} looks."
}

# dev shot: starts jixiao, acts, and takes a picture of it.
command_shot() {
  local out='' size=1280x800 text_scale=1 language=zh_CN.UTF-8 actions=() action window app
  while [ $# -gt 0 ]; do
    case $1 in
      --size) size=${2:?} && shift ;;
      --dark) export ADW_DEBUG_COLOR_SCHEME=prefer-dark ;;
      --contrast) export ADW_DEBUG_HIGH_CONTRAST=1 ;;
      --scale) export GDK_SCALE=${2:?} && shift ;;
      --text-scale) text_scale=${2:?} && shift ;;
      --lang) language=${2:?} && shift ;;
      --do) actions+=("${2:?}") && shift ;;
      --) shift && break ;;
      -*) usage >&2; exit 2 ;;
      *) out=$1 ;;
    esac
    shift
  done
  [[ -n $out && $size =~ ^[0-9]+x[0-9]+$ && $text_scale =~ ^[0-9.]+$ ]] || { usage >&2; exit 2; }
  build "$build" >&2
  begin_session "$size"
  use_build "$build"
  # A desktop's setting; where there is none, GDK asks the server's resources.
  printf 'Xft.dpi: %d\n' "$(awk -v scale="$text_scale" 'BEGIN { print int(96 * scale) }')" >"$scratch/resources"
  export XENVIRONMENT=$scratch/resources
  LC_ALL=$language jixiao "$@" &
  app=$!
  session=("$app" "${session[@]}")
  picture "$scratch/shot.png"
  window=$(xdotool search --onlyvisible --name . | tail -n 1) || die "jixiao drew something, but no window of its own."
  # Without a window manager nobody else gives the window its place and the keyboard.
  xdotool windowmove "$window" 0 0 windowsize "$window" "${size%x*}" "${size#*x}" windowfocus "$window"
  picture "$scratch/shot.png"
  for action in "${actions[@]}"; do
    # shellcheck disable=SC2086  # an action is several words
    xdotool $action
    picture "$scratch/shot.png"
  done
  mv "$scratch/shot.png" "$out"
}
