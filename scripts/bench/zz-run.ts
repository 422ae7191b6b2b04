import { benchAttendance } from "/work/main/scripts/bench/attendance";

benchAttendance().then((r) => console.log(r));
