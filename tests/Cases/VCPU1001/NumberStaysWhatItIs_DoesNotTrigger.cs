// What is known of a number is known in every type that holds it, and behind every operator: no condition here is ever true, so that only checked entries are left.
public static class NumberStaysWhatItIs
{
    [RunLoop]
    public static void Loop(Vcpu vcpu)
    {
        uint one = 1;
        uint two = 2;
        VcpuMode mode = VcpuMode.InGuestMode;
        ulong most = long.MaxValue - 1;
        vcpu.HostCpu.DisableInterrupts();
        if ((int)(uint)(one - two) != -1)
        {
            vcpu.EnterGuest();
        }

        long gap = one - two;
        if (gap < 0)
        {
            vcpu.EnterGuest();
        }

        if ((int)mode == 0 || (VcpuMode)two != VcpuMode.ExitingGuestMode)
        {
            vcpu.EnterGuest();
        }

        if ((long)most != long.MaxValue - 1)
        {
            vcpu.EnterGuest();
        }

        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void LoopOfShifts(Vcpu vcpu)
    {
        int two = 2;
        vcpu.HostCpu.DisableInterrupts();
        if (1 << two != 4 || 8 >> two < 0)
        {
            vcpu.EnterGuest();
        }

        if (two == two++ + 1 || (Math.Sign(two) > 0 && !vcpu.Task.TransferWorkPending()))
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
