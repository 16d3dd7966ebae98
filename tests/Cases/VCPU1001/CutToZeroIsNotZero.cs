// What is cut to zero need not be zero, and nobody looks.
public static class CutToZeroIsNotZero
{
    [RunLoop]
    public static void Byte(Vcpu vcpu)
    {
        int budget = vcpu.Cpu;
        if ((byte)budget != 0)
        {
            return;
        }
        
        vcpu.HostCpu.DisableInterrupts();
        if (budget == 0 && vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            return;
        }

        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
    }
}
