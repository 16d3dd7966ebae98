// A number that a type does not hold is another one in it; nothing minus one is nothing, and an object that is taken as what it is not is nothing.
public static class NumberDoesNotFit
{
    private static readonly List<int?> s_limits = [];

    [RunLoop]
    public static void LoopOfADifference(Vcpu vcpu)
    {
        uint one = 1;
        uint two = 2;
        ulong gap = one - two;
        vcpu.HostCpu.DisableInterrupts();
        if (gap > 5 || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfAShortNumber(Vcpu vcpu)
    {
        int many = 70000;
        int fewer = (short)(ushort)many;
        vcpu.HostCpu.DisableInterrupts();
        if (fewer < 40000 || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfNothing(Vcpu vcpu)
    {
        int? limit = s_limits.FirstOrDefault();
        int? left = limit - 1;
        vcpu.HostCpu.DisableInterrupts();
        if (left is null || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfAnotherObject(Vcpu vcpu)
    {
        object name = "guest";
        int[]? numbers = name as int[];
        vcpu.HostCpu.DisableInterrupts();
        if (numbers is null || !vcpu.Task.TransferWorkPending())
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
