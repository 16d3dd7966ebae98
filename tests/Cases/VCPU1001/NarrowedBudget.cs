// A cast that cuts a number short makes another of it: what is left of each of these budgets may be nothing, and then nobody looks.
public static class NarrowedBudget
{
    [RunLoop]
    public static void Byte(Vcpu vcpu)
    {
        int budget = 256;
        byte left = (byte)budget;
        [|Step(vcpu, left == 0)|];
    }

    [RunLoop]
    public static void Short(Vcpu vcpu)
    {
        int budget = 65536;
        short left = (short)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left != 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    [RunLoop]
    public static void ByteOfAShort(Vcpu vcpu)
    {
        short budget = 256;
        byte left = (byte)budget;
        vcpu.HostCpu.DisableInterrupts();
        if (left != 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }

    private static void Step(Vcpu vcpu, bool isSpent)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (isSpent || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
    }
}
