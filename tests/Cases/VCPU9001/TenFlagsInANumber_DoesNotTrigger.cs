// Numbers made of ten flags have more values than are followed. Nothing has to be proved of who makes them: no clock is touched where nothing is asked for.
public sealed class TenFlags
{
    public static int OfNothing(bool[] set)
    {
        bool a = set[0], b = set[1], c = set[2], d = set[3], e = set[4], f = set[5], g = set[6], h = set[7], i = set[8], j = set[9];
        return Number(a, b, c, d, e) | (Number(f, g, h, i, j) << 5);
    }

    public static int OfARequestThatIsTaken(Vcpu vcpu, bool[] set)
    {
        bool taken = vcpu.CheckRequest(VcpuRequest.ClockUpdate);
        int number = taken ? 1 : 0;
        number |= set[0] ? 2 : 0;
        number |= set[1] ? 4 : 0;
        number |= set[2] ? 8 : 0;
        number |= set[3] ? 16 : 0;
        number |= set[4] ? 32 : 0;
        number |= set[5] ? 64 : 0;
        number |= set[6] ? 128 : 0;
        number |= set[7] ? 256 : 0;
        number |= set[8] ? 512 : 0;
        return number;
    }

    public static int OfASampleOutsideOfASection(Vm vm, bool[] set)
    {
        bool known = vm.Time.ClockOffset == default;
        return (known ? 1024 : 0) | Number(set[0], set[1], set[2], set[3], set[4]) | (Number(set[5], set[6], set[7], set[8], set[9]) << 5);
    }

    private static int Number(bool a, bool b, bool c, bool d, bool e)
    {
        int number = a ? 1 : 0;
        number |= b ? 2 : 0;
        number |= c ? 4 : 0;
        number |= d ? 8 : 0;
        number |= e ? 16 : 0;
        return number;
    }
}
